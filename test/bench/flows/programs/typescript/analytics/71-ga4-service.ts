import ReactGA from 'react-ga4';
import mixpanel from 'mixpanel-browser';

export interface LabOrder { id: string; testName: string; patientDob: string; price: number }

export class Metrics {
  private static instance?: Metrics;

  static get(): Metrics {
    return (this.instance ??= new Metrics());
  }

  ordered(order: LabOrder): void {
    ReactGA.event({ category: 'lab', action: 'ordered', value: order.price }); // ok
    ReactGA.event({ category: 'lab', action: 'ordered', label: order.patientDob }); // leak
    mixpanel.track('Ordered', { dob: order.patientDob }); // leak
    mixpanel.time_event('Ordered'); // ok
  }
}
