import { fixed } from '../safeText';
import { nearMiss, onPrompts, up, words, type Candidate, type Detector } from './detector';
import { besidePatient } from './surroundings';
import { valueAfter } from './values';

/** An image as a data URI, or a file or address of one. */
const IMAGE =
  /((?:data:image\/[\w.+-]{2,20}(?:;[\w=-]{1,30}){0,3},[A-Za-z\d+/%=_.-]{16,400000})|(?:[a-z]{2,10}:\/\/)?[\w@%./?=&~+:-]{1,300}\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|dcm)(?:\?[\w=&%.-]{0,200})?)(?![\w])/iy;

const PLACEHOLDER = /placeholder|default|no-?(?:photo|image|picture)|blank|silhouette|avatar|logo|icon|sprite|dummy|sample|unknown|missing/i; // prettier-ignore

/** Full-face photographs and comparable images in a patient's record. */
export const photo: Detector = {
  id: 'photo',
  rule: 'phi/photo',
  identifier: 'Q',
  title: fixed('Photograph of a patient'),
  triggers: [
    ...words('photo', 'photo_url', 'photourl', 'photo_data', 'photo_path', 'photograph', 'patient_photo', 'patientphoto', 'headshot', 'mugshot', 'portrait', 'face_photo', 'facephoto', 'face_image', 'faceimage', 'profile_photo', 'profilephoto', 'profile_picture', 'profilepicture', 'patient_picture', 'patient_image', 'id_photo', 'selfie'),
    ...onPrompts(words('picture', 'photo of', 'picture of')),
  ],
  detect(hit, context) {
    const found = valueAfter(context.text, hit.end, IMAGE) ?? sourceOfImage(context.text, hit.start) ?? (context.surface === 'prompt' ? fileAfter(context.text, hit.end) : undefined);
    if (!found) return [];
    const { start, end, value } = found;
    if (!value.startsWith('data:') && PLACEHOLDER.test(value)) return [nearMiss(start, end, fixed('a stand-in picture shows nobody'))];
    const near = besidePatient(context, start);
    if (!near || (context.surface === 'source' && !context.patient(hit.start))) return [nearMiss(start, end, fixed('nothing nearby ties it to a patient'))];
    return [
      {
        start,
        end,
        confidence: near,
        cues: [up(fixed('the field names a photograph')), up(fixed('its value is an image'))],
        tags: [],
        label: fixed('photograph'),
      },
    ] satisfies Candidate[];
  },
}; // prettier-ignore

/** `photo of the patient: IMG_0417.jpg`. */
function fileAfter(text: string, from: number): { start: number; end: number; value: string } | undefined {
  const found = /^[^.\n"]{0,40}?[ :("]([\w-]{2,60}\.(?:jpe?g|png|heic|tiff?|bmp))(?!\w)/i.exec(text.slice(from, from + 110));
  if (!found) return undefined;
  const end = from + found[0].length;
  return { start: end - found[1]!.length, end, value: found[1]! };
} // prettier-ignore

/** `<img src="…" alt="Patient photo">`: the address stands in the same element, before the word. */
function sourceOfImage(text: string, at: number): { start: number; end: number; value: string } | undefined {
  const tag = /<img\b[^<>]{0,400}$/i.exec(text.slice(Math.max(0, at - 410), at));
  const src = tag && /\bsrc=["']/i.exec(tag[0]);
  if (!src) return undefined;
  IMAGE.lastIndex = at - tag[0].length + src.index + src[0].length;
  const found = IMAGE.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length, value: found[0] } : undefined;
}
