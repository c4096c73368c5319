import { ArgumentsHost, Catch, ExceptionFilter, HttpException } from '@nestjs/common';
import * as Sentry from '@sentry/nestjs';
import { Request, Response } from 'express';

@Catch()
export class EncounterExceptionFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost) {
    const ctx = host.switchToHttp();
    const request = ctx.getRequest<Request<{}, {}, { patient: { name: string; ssn: string } }>>();
    const status = exception instanceof HttpException ? exception.getStatus() : 500;
    Sentry.captureException(exception, { tags: { status: String(status), route: request.route?.path } }); // ok
    Sentry.addBreadcrumb({ category: 'encounter', data: { ssn: request.body.patient.ssn } }); // leak
    ctx.getResponse<Response>().status(status).json({ status });
  }
}
