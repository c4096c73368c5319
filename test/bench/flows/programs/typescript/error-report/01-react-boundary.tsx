import * as Sentry from '@sentry/react';
import { Component, type ReactNode } from 'react';
import type { Patient } from 'fhir/r4';

interface Props {
  patient: Patient;
  children: ReactNode;
}

export class ChartBoundary extends Component<Props> {
  componentDidCatch(error: Error): void {
    Sentry.captureException(error, { contexts: { chart: { patient: this.props.patient } } }); // leak
  }

  render() {
    return <section aria-label="Chart">{this.props.children}</section>;
  }
}
