import type { CallView } from './calls';
import { wordSet, wordsOf } from './words';

/** Methods that search a store of texts for what comes near a question. */
const SEARCHES =
  wordSet(`similaritysearch similaritysearchwithscore similaritysearchvectorwithscore maxmarginalrelevancesearch asimilaritysearch asretriever
  getrelevantdocuments agetrelevantdocuments retrieve aretrieve semanticsearch vectorsearch hybridsearch nearvector neartext knnsearch searchsimilar`);
/** The same where the store is one of vectors. */
const QUERIES = wordSet(
  'query search querypoints searchpoints similaritysearchasync searchasync findsimilar',
);
const VECTORS =
  /(?:vector|index|collection|embedding|pinecone|chroma|weaviate|qdrant|milvus|pgvector|faiss|retriever|knowledge)/i;

/** Names and literals that tell whose texts a store holds. */
const OF_CARE =
  /patient|clinical|medical|encounter|\b(?:notes?|charts?|records?)\b|_notes?\b|Notes?\b|_charts?\b|discharge|diagnos|fhir|\behr\b|\bphi\b|visit/i;

/** A search that asks for one patient's texts searches texts of patients. */
const OF_ONE = /(?:^|[._])(?:patient_?(?:id|mrn)?|mrn|encounter_?id|subject_?id)$/i;

/** What keeps a search to one patient or tenant. */
const SCOPE =
  /^(?:filters?|where|namespace|tenant|tenant_?id|partition(?:_?key)?|patient_?id|subject_?id|mrn|expr|pre_?filter|search_?filter|filter_?expression|where_?document|search_?kwargs\.filter|searchkwargs\.filter|query_filter)(?:\.|$)/i;

/**
 * What a call that searches texts about patients is limited to; undefined for a call that does not.
 *
 * @param keys names of all arguments and keys of object arguments, those of inner objects with dots
 * @param health whether the text speaks of health care
 */
export function retrievalOf({ path, texts }: CallView, keys: readonly string[], health: boolean): 'scoped' | 'unscoped' | undefined {
  const method = (path.at(-1) ?? '').replace(/_/g, '').toLowerCase();
  const holder = path.slice(0, -1).join('.');
  if (!SEARCHES.has(method) && !(QUERIES.has(method) && VECTORS.test(holder))) return undefined;
  const words = path.slice(0, -1).flatMap(wordsOf).join(' ');
  if (!health || !(OF_CARE.test(holder) || OF_CARE.test(words) || keys.some((key) => OF_ONE.test(key)) || texts.some((text) => text.length < 60 && OF_CARE.test(text)))) return undefined;
  return keys.some((key) => SCOPE.test(key)) ? 'scoped' : 'unscoped';
} // prettier-ignore
