/** The clock, chance, INT and TEXT as Google Sheets has them. */
import { CellError, CellValueDetailedType, ErrorType, FunctionArgumentType } from 'hyperformula';
import { displayText } from '../services/spreadsheet/display.js';
import { localeOf } from '../services/spreadsheet/locale.js';
import { ContextPlugin, plainOf } from './hyperformula-context.js';
import type { Functions } from './hyperformula-context.js';
import type { Call, Interpreted, Single, State } from './hyperformula-values.js';

const { SCALAR, STRING, NUMBER } = FunctionArgumentType;
const volatile = { parameters: [], isVolatile: true } as const;

export class GoogleFunctions extends ContextPlugin {
  static override implementedFunctions: Functions = {
    TODAY: {
      ...volatile,
      parameters: [],
      method: 'today',
      returnNumberType: CellValueDetailedType.NUMBER_DATE,
    },
    NOW: {
      ...volatile,
      parameters: [],
      method: 'now',
      returnNumberType: CellValueDetailedType.NUMBER_DATETIME,
    },
    RAND: { ...volatile, parameters: [], method: 'rand' },
    RANDBETWEEN: {
      method: 'randbetween',
      isVolatile: true,
      parameters: [{ argumentType: NUMBER }, { argumentType: NUMBER }],
    },
    INT: { method: 'floored', parameters: [{ argumentType: NUMBER }] },
    TEXT: { method: 'text', parameters: [{ argumentType: SCALAR }, { argumentType: STRING }] },
  };

  today({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('TODAY'), () =>
      Math.floor(this.context.surroundings.now()),
    );
  }

  now({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('NOW'), () => this.context.surroundings.now());
  }

  rand({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('RAND'), () => this.context.surroundings.random());
  }

  randbetween({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('RANDBETWEEN'), (low: number, high: number) => {
      const [first, last] = [Math.ceil(low), Math.floor(high)];
      if (last < first) return new CellError(ErrorType.NUM);
      return first + Math.floor(this.context.surroundings.random() * (last - first + 1));
    });
  }

  floored({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('INT'), (number: number) => Math.floor(number));
  }

  text({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('TEXT'), (value: Single, format: string) => {
      if (value instanceof CellError) return value;
      const plain = plainOf(value) ?? 0;
      const meant = typeof plain === 'string' ? this.context.read(plain) : plain;
      return displayText(meant, format, localeOf(this.context.surroundings.locale));
    });
  }
}
