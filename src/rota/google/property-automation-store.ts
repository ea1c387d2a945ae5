// Automation's own notes: one script property, which everybody who runs this script shares.
import { readAutomationState } from '../domain/automation-state.js';
import type { AutomationState } from '../domain/automation-state.js';
import type { AutomationStore } from '../use-cases/automation-ports.js';

const PROPERTY = 'automation';

export class PropertyAutomationStore implements AutomationStore {
  read(): AutomationState {
    return readAutomationState(PropertiesService.getScriptProperties().getProperty(PROPERTY));
  }

  write(state: AutomationState): void {
    PropertiesService.getScriptProperties().setProperty(PROPERTY, JSON.stringify(state));
  }
}
