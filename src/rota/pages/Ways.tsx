// A choice of a few ways, as one bar of radio buttons.
import './ways.css';

interface WaysProps<Way extends string> {
  /** What is chosen between, above the bar. */
  legend: string;
  /** Name of the group, once per page. */
  name: string;
  ways: readonly { way: Way; label: string }[];
  chosen: Way;
  onChoose: (way: Way) => void;
}

export const Ways = <Way extends string>({ legend, name, ways, chosen, onChoose }: WaysProps<Way>) => (
  <fieldset class="field">
    <legend>{legend}</legend>
    <div class="ways">
      {ways.map(({ way, label }) => (
        <label key={way}>
          <input
            type="radio"
            name={name}
            value={way}
            checked={way === chosen}
            onChange={() => onChoose(way)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
