// Says that the server is away, for as long as it is.
import { SERVER_GONE } from '../client.js';
import { isConnected } from '../news.js';
import { Icon } from '../parts/Icon.js';
import { useSignal } from '../signal.js';

export const Away = () => (
  <div role="alert" class="away">
    {useSignal(isConnected) ? null : (
      <p class="away__text">
        <Icon name="alert" />
        {SERVER_GONE}
      </p>
    )}
  </div>
);
