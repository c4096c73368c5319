export { companionPaths } from './followUps';
export { explainRoute, route, routeAll, ROUTES } from './remedies';
