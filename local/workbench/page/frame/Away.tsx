// Says that the server is away, for as long as it is.
import { away } from '../news.js';
import { Icon } from '../parts/Icon.js';
import { useSignal } from '../signal.js';

export const Away = () => {
  const reason = useSignal(away);
  return (
    <div role="alert" class="away">
      {reason === null ? null : (
        <p class="away__text">
          <Icon name="alert" />
          {reason}
        </p>
      )}
    </div>
  );
};
