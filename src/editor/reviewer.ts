import type { ChangeChoice } from '../node/chosenChange';
import type { Ref, RepositoryState } from '../node/repositoryState';
import type { NoReview, Review, ReviewRequest } from '../node/review';

export type { ChangeChoice, NoReview, Ref, RepositoryState, Review, ReviewRequest };

/** What git tells of a repository on the disk, by absolute path of its top level; absent in the browser. */
export interface Reviewer {
  /** Undefined where git finds no repository, or refuses to read it. */
  state(root: string): Promise<RepositoryState | undefined>;
  /** Branches and tags, the latest first. */
  refs(root: string): Promise<readonly Ref[]>;
  review(
    request: ReviewRequest,
    onProgress: (done: number, total: number) => void,
    signal: { readonly aborted: boolean },
  ): Promise<Review | NoReview>;
}
