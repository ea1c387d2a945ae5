// What set-up of the record sheet takes and gives: the same as that of the rota sheet.
export type { SetupProposal, SetupRequest, SetupResult } from '../../common/use-cases/setup-contract.js';
