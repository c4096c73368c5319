import { fixed } from '../safeText';
import { nearMiss, onPrompts, up, words, type Candidate, type Detector, type Hit } from './detector';
import type { TextContext } from './textContext';
import { valueAfter } from './values';

/** Two decimals are about a kilometre, four a house. */
const NUMBER = /([-+]?\d{1,3}\.\d{2,})(?:°|(?![\w.]))/y;
const PAIR = /([-+]?\d{1,2}\.\d{2,}°?\s?[NS]?,\s{0,3}[-+]?\d{1,3}\.\d{2,}°?\s?[EW]?)(?![\w.])/y;
const DEGREES =
  /(\d{1,2}°\s?\d{1,2}['′’]\s?(?:[\d.]{1,7}["″”]\s?)?[NS],?\s{0,2}\d{1,3}°\s?\d{1,2}['′’]\s?(?:[\d.]{1,7}["″”]\s?)?[EW])/y;

const LATITUDE = ['latitude', 'lat', 'home_lat', 'geo_lat', 'patient_lat', 'address_lat'];
const PAIRED = ['coordinates', 'geolocation', 'gps', 'geocode', 'latlng', 'lat_lng', 'latlong', 'lat_long', 'lat/long', 'geo_point', 'geopoint', 'home location', 'home_location', 'patient_location', 'patientlocation', 'home_coordinates', 'home coordinates', 'patient coordinates', 'patient_coordinates', 'coords']; // prettier-ignore

/** The partner of a latitude, in the same object. */
const LONGITUDE = /\b(?:\w{1,12}_)?(?:longitude|long|lng|lon)\b/i;
const REACH = 120;

/** Coordinates of a patient's home: geocodes equivalent to an address (45 CFR 164.514(b)(2)(i)(B)). */
export const geocode: Detector = {
  id: 'geocode',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('Coordinates'),
  triggers: [...words(...LATITUDE, ...PAIRED), ...onPrompts(words('location'))],
  detect(hit, context) {
    const places = placesAfter(hit, context.text);
    if (places.length === 0) return [];
    const { start } = places[0]!;
    const near = context.surface === 'prompt' ? /home|patient/.test(hit.trigger.text) || context.person(start) || context.health(start) > 0 : context.patient(start) && context.health(start) > 0;
    const reason = fixed('coordinates that nothing nearby ties to a patient');
    return places.map((place) => (near ? claim(place) : nearMiss(place.start, place.end, reason)));
  },
}; // prettier-ignore

interface Range {
  readonly start: number;
  readonly end: number;
}

function placesAfter(hit: Hit, text: TextContext['text']): Range[] {
  for (const shape of [PAIR, DEGREES]) {
    const pair = valueAfter(text, hit.end, shape);
    if (pair) return isOnEarth(pair.value) ? [pair] : [];
  }
  if (!LATITUDE.includes(hit.trigger.text)) return [];
  const latitude = valueAfter(text, hit.end, NUMBER);
  if (!latitude || Math.abs(Number(latitude.value)) > 90) return [];
  const partner = LONGITUDE.exec(text.slice(latitude.end, latitude.end + REACH));
  const longitude = partner && valueAfter(text, latitude.end + partner.index + partner[0].length, NUMBER);
  if (!longitude || Math.abs(Number(longitude.value)) > 180) return [];
  return [latitude, longitude];
}

function isOnEarth(pair: string): boolean {
  if (pair.includes('′') || pair.includes("'") || pair.includes('’')) return true;
  const [lat, lon] = pair.split(',').map((part) => Math.abs(parseFloat(part)));
  return lat! <= 90 && lon! <= 180;
}

function claim({ start, end }: Range): Candidate {
  return {
    start,
    end,
    confidence: 'high',
    cues: [up(fixed('labelled as coordinates')), up(fixed('two decimals or more'))],
    tags: [],
    label: fixed('coordinates'),
  };
}
