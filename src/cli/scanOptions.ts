import type { Surface } from '../core';
import type { ScanOptions } from '../node';
import type { Arguments } from './options';
import { formatOf } from './reporting';
import { maxBytesOf, selection, type Target } from './target';

/** How the files of a target are examined. */
export function scanOptions(target: Target, args: Arguments): ScanOptions {
  const surface = args.value('surface') as Surface | undefined;
  return {
    ...target,
    ...selection(args),
    trusted: true,
    explain: args.has('explain'),
    evidence: asksDetail(args),
    ...(args.has('no-cache') ? {} : { cache: { maxBytes: maxBytesOf(args) } }),
    ...(surface ? { surface } : {}),
  };
}

/** A page tells who owns what and what a remedy would change; so do parts that may become one. */
export function asksDetail(args: Arguments): boolean {
  return formatOf(args) === 'html' || args.has('shard');
}
