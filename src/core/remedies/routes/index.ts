export { explainRoute, route, routeAll } from './remedies';
