import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { TextEdit } from '../remedy';
import { CannotRoute } from './route';
import { deploymentOf } from './target';
import type { TextProgram } from './textProgram';

/** A string literal on one line that holds a model's name and nothing else, in whichever quotes. */
const LITERAL = /^\s*(["'])([\w.:@/-]+)\1/;

/**
 * Edits that write the deployment of each model, in languages where models are only ever read as literals.
 * @param places what stands before a model, such as `model:`; global
 * @param within the text in which these are looked for, its strings blanked unless something else is given
 * @throws CannotRoute for a model that is none, or has no deployment
 */
export function literalModels(
  { bare, code }: TextProgram,
  places: RegExp,
  target: RouteTarget,
  within = code,
): readonly TextEdit[] {
  return [...within.matchAll(places)].flatMap(({ index, 0: before }): TextEdit[] => {
    const at = index + before.length;
    const [all, , model] = LITERAL.exec(bare.slice(at, at + 200)) ?? [];
    if (all === undefined) {
      throw new CannotRoute(fixed('The model of a call cannot be seen in this file. Write the model in the call first.')); // prettier-ignore
    }
    const deployment = deploymentOf(model!, target);
    const start = at + all.length - 1 - model!.length;
    return deployment === model ? [] : [{ start, end: start + model!.length, newText: deployment }];
  });
}

/** @throws CannotRoute if the text uses one of these services */
export function refuseServices({ code }: TextProgram, absent: RegExp): void {
  if (absent.test(code)) {
    throw new CannotRoute(fixed('This file uses files, batches, assistants or another service that the approved one does not offer in the same way. Move it by hand.')); // prettier-ignore
  }
}

export const ELSEWHERE = fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first."); // prettier-ignore
