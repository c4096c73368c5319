import winston from 'winston';

const base = winston.createLogger({ level: 'info', transports: [new winston.transports.Console()] });

export type Meta = Record<string, unknown>;

export function info(message: string, meta: Meta = {}): void {
  base.info(message, meta); // leak
}

export function timing(message: string, ms: number): void {
  base.debug(`${message} took ${ms}`); // ok
}
