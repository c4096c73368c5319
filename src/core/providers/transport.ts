import type { UseFeature } from '../facts';
import { fixed, type SafeText } from '../safeText';

/** A setting that leaves a connection unprotected, where it stands. */
export interface TransportHit {
  readonly kind: Extract<UseFeature['kind'], 'unverified-tls' | 'old-tls'>;
  readonly name: SafeText;
  readonly start: number;
  readonly end: number;
  /** It holds for every connection of the process; else for the client or call that it is given to. */
  readonly process: boolean;
}

interface Shape {
  readonly name: SafeText;
  readonly shape: RegExp;
  readonly process?: true;
  readonly old?: true;
}

/** As programs, commands and settings write them; linear, each with a literal to begin at. */
const SHAPES: readonly Shape[] = [
  { name: fixed('NODE_TLS_REJECT_UNAUTHORIZED=0'), shape: /NODE_TLS_REJECT_UNAUTHORIZED['"]?\]?\s{0,4}[:=,]\s{0,4}['"]?0\b/g, process: true },
  { name: fixed('PYTHONHTTPSVERIFY=0'), shape: /PYTHONHTTPSVERIFY['"]?\]?\s{0,4}[:=,]\s{0,4}['"]?0\b/g, process: true },
  { name: fixed('an unverified default context'), shape: /_create_default_https_context\s{0,4}=\s{0,4}(?:ssl\.)?_create_unverified_context/g, process: true },
  { name: fixed('ssl_verify: false'), shape: /\bssl_verify['"]?\s{0,4}[:=]\s{0,4}['"]?false\b/gi, process: true },
  { name: fixed('VERIFY_PEER set to VERIFY_NONE'), shape: /\bVERIFY_PEER\s{0,4}=\s{0,4}OpenSSL::SSL::VERIFY_NONE/g, process: true },
  { name: fixed('ServerCertificateValidationCallback'), shape: /ServicePointManager\.ServerCertificateValidationCallback\s{0,4}\+?=\s{0,4}[^;\n]{0,200}\btrue\b/g, process: true },
  { name: fixed('setDefaultHostnameVerifier'), shape: /setDefaultHostnameVerifier\([^;\n]{0,80}->\s{0,4}true/g, process: true },
  { name: fixed('InsecureSkipVerify of the default transport'), shape: /DefaultTransport\b[^\n]{0,80}InsecureSkipVerify:\s{0,8}true/g, process: true },
  { name: fixed('rejectUnauthorized: false'), shape: /\brejectUnauthorized['"]?\s{0,4}[:=]\s{0,4}false\b/g },
  { name: fixed('strictSSL: false'), shape: /\bstrictSSL['"]?\s{0,4}[:=]\s{0,4}false\b/g },
  { name: fixed('verify=False'), shape: /\bverify(?:_ssl)?\s{0,4}=\s{0,4}False\b/g },
  { name: fixed('verify: false'), shape: /['"]verify(?:_peer|_ssl)?['"]\s{0,4}(?:=>|:)\s{0,4}false\b|\bssl:?\s{0,4}(?:=>)?\s{0,4}\{\s{0,4}:?verify:?\s{0,4}(?:=>)?\s{0,4}false\b/gi },
  { name: fixed('ssl=False'), shape: /[(,]\s{0,40}ssl\s{0,4}=\s{0,4}False\b/g },
  { name: fixed('verify_mode CERT_NONE'), shape: /\b(?:verify_mode|cert_reqs)\s{0,4}=\s{0,4}['"]?(?:ssl\.)?CERT_NONE\b/g },
  { name: fixed('an unverified context'), shape: /(?<!_https_context\s{0,4}=\s{0,4}(?:ssl\.)?)\b_create_unverified_context\b/g },
  { name: fixed('InsecureSkipVerify: true'), shape: /(?<!DefaultTransport[^\n]{0,80})\bInsecureSkipVerify\s{0,4}[:=]\s{0,8}true\b/g },
  { name: fixed('curl --insecure'), shape: /\bcurl(?:\.exe)?\b(?:[^\n;|&\\]|\\\r?\n|\\.){0,600}?\s(?:--insecure\b|-[a-zA-Z]{0,6}k[a-zA-Z]{0,6}(?=[\s\\]))/g },
  { name: fixed('wget --no-check-certificate'), shape: /\bwget\b(?:[^\n;|&\\]|\\\r?\n|\\.){0,600}?--no-check-certificate\b/g },
  { name: fixed('-SkipCertificateCheck'), shape: /-SkipCertificateCheck\b(?!:\s{0,4}\$false)/gi },
  { name: fixed('CURLOPT_SSL_VERIFYPEER false'), shape: /\bCURLOPT_SSL_VERIFYPEER\s{0,4}(?:=>|,)\s{0,4}(?:false|0)\b/gi },
  { name: fixed('CURLOPT_SSL_VERIFYHOST 0'), shape: /\bCURLOPT_SSL_VERIFYHOST\s{0,4}(?:=>|,)\s{0,4}(?:false|0)\b/gi },
  { name: fixed('VERIFY_NONE'), shape: /\bverify_mode:?\s{0,4}(?:=>?)?\s{0,4}OpenSSL::SSL::VERIFY_NONE\b/g },
  { name: fixed('DangerousAcceptAnyServerCertificateValidator'), shape: /\bDangerousAcceptAnyServerCertificateValidator\b/g },
  { name: fixed('a certificate callback that is always true'), shape: /\b(?:ServerCertificateCustomValidationCallback|RemoteCertificateValidationCallback)\s{0,4}\+?=\s{0,4}(?:\([^)\n]{0,120}\)|delegate[^\n{]{0,80})\s{0,4}(?:=>\s{0,4}true\b|\{\s{0,20}return true\b)/g },
  { name: fixed('danger_accept_invalid_certs'), shape: /\bdanger_accept_invalid_(?:certs|hostnames)\(\s{0,4}true\b/g },
  { name: fixed('a trust manager that trusts all'), shape: /\b(?:TrustAllStrategy|TrustAllCerts|InsecureTrustManagerFactory|NoopHostnameVerifier|ALLOW_ALL_HOSTNAME_VERIFIER)\b/g },
  { name: fixed('checkServerTrusted without a check'), shape: /\bcheckServerTrusted\([^)]{0,200}\)\s{0,8}(?:throws\s[\w., ]{1,80})?(?:\{\s{0,80}\}|=\s{0,4}Unit\b)/g },
  { name: fixed('minVersion below 1.2'), shape: /\b(?:minVersion|maxVersion)['"]?\s{0,4}[:=]\s{0,4}['"]TLSv1(?:\.1)?['"]/g, old: true },
  { name: fixed('secureProtocol below 1.2'), shape: /\bsecureProtocol['"]?\s{0,4}[:=]\s{0,4}['"](?:TLSv1|TLSv1_1|SSLv\d{1,2})_(?:client_)?method['"]/g, old: true },
  { name: fixed('a protocol below TLS 1.2'), shape: /\bPROTOCOL_(?:TLSv1|TLSv1_1|SSLv2|SSLv3)\b|\bTLSVersion\.(?:TLSv1|TLSv1_1|SSLv3)\b|\bMinVersion:\s{0,8}tls\.Version(?:TLS10|TLS11|SSL30)\b|\bSslProtocols\.(?:Tls|Tls11|Ssl3)\b|\bgetInstance\("(?:TLSv1|TLSv1\.1|SSLv3)"\)|\bCURL_SSLVERSION_TLSv1_[01]\b|\b(?:min_version|ssl_version)\s{0,4}=\s{0,4}(?::TLSv1(?:_1)?\b|OpenSSL::SSL::TLS1(?:_1)?_VERSION)|\bVersion::TLS_1_[01]\b/g, old: true },
  { name: fixed('curl with TLS below 1.2'), shape: /\bcurl(?:\.exe)?\b(?:[^\n;|&\\]|\\\r?\n|\\.){0,600}?\s--tls(?:v1\.[01]|-max\s1\.[01])(?=[\s\\]|$)/g, old: true },
  { name: fixed('SecurityProtocol below TLS 1.2'), shape: /\bSecurityProtocol\s{0,4}=\s{0,4}[^;\n]{0,60}SecurityProtocolType\]?(?:\.|::)(?:Tls|Tls11|Ssl3)\b/g, old: true, process: true },
]; // prettier-ignore

/** What is in every one of them, so that most texts are left alone. */
const ANY = /verif|insecure|unauthorized|strictSSL|ssl|tls|trust|curl|certificate|danger/i;

const MAX_HITS = 50;

/** @param text without its comments, where its language is known */
export function transportHits(text: string): TransportHit[] {
  if (!ANY.test(text)) return [];
  const hits: TransportHit[] = [];
  for (const { name, shape, process = false, old } of SHAPES) {
    for (const { index, 0: found } of text.matchAll(shape)) {
      if (hits.length >= MAX_HITS) return hits;
      const start = index + found.search(/\S/);
      hits.push({ kind: old ? 'old-tls' : 'unverified-tls', name, start, end: index + found.length, process }); // prettier-ignore
    }
  }
  return hits;
}
