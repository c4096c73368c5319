import ReactGA from 'react-ga4';
import { logEvent, type Analytics } from 'firebase/analytics';

const EVENTS = { open: 'chart_open', close: 'chart_close' } as const;

export function chartOpened(analytics: Analytics, chart: { id: string; department: string; patientName: string }): void {
  logEvent(analytics, EVENTS.open); // ok
  logEvent(analytics, EVENTS.open, { department: chart.department, patient: chart.patientName }); // leak
  ReactGA.event({ category: 'chart', action: EVENTS.open }); // ok
  ReactGA.event({ category: 'chart', action: EVENTS.open, label: chart.patientName }); // leak
}

export function chartClosed(analytics: Analytics, seconds: number): void {
  logEvent(analytics, EVENTS.close, { seconds }); // ok
  ReactGA.send({ hitType: 'pageview', page: '/charts' }); // ok
}
