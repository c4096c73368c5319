export { revisionsOf, type Revisions, type UnknownRevision } from './revisions';
export { scanHistory, type HistoryOptions, type HistoryScan } from './scanHistory';
export { storeOf, type Store } from './store';
