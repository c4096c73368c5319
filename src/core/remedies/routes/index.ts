export { explainRoute, route, routeAll, ROUTES } from './remedies';
