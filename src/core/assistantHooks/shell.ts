/** What a command line does with files and with the network, as far as its words tell. Nothing is run. */
export interface CommandLine {
  /** Files whose text it shows or sends, as they are written in it, each with the folder that a `cd` before it names. */
  readonly files: readonly { readonly file: string; readonly folder: string }[];
  /** Whether it hands anything to another machine. */
  readonly sends: boolean;
}

/** Programs that show what is in a file, in a shell of Unix or in PowerShell. */
const SHOWS = words(`cat tac nl head tail less more bat batcat grep egrep fgrep zgrep zcat rg ag ack sed awk gawk mawk cut sort uniq tr fold fmt pr column paste
  join comm diff sdiff cmp xxd hexdump od strings base64 jq yq xq xmllint csvcut csvgrep csvlook csvjson csvstat xsv qsv mlr tee look rev expand iconv dos2unix
  type gc get-content select-string sls import-csv import-clixml convertfrom-json findstr sqlite3 duckdb pandoc view`); // prettier-ignore

/** Programs that hand something to another machine. */
const SENDS = words(`curl wget http https httpie xh aria2c scp sftp rsync ssh ftp lftp nc ncat netcat socat telnet mail mailx sendmail mutt gh hub glab aws gcloud
  gsutil az azcopy rclone s3cmd mc doctl heroku vercel netlify fly openai anthropic claude codex copilot gemini ollama llm aichat sgpt
  invoke-webrequest iwr invoke-restmethod irm send-mailmessage start-bitstransfer`); // prettier-ignore

/** Words before a program that are none of its own. */
const BEFORE = words('sudo doas command builtin exec time nohup nice env xargs then do else if while until ! winpty stdbuf timeout'); // prettier-ignore

/** So much of a command is looked at, and so many of its words. */
const LONGEST = 100_000;
const MOST_FILES = 50;

/** @param command as it would be typed */
export function readCommand(command: string): CommandLine {
  const files: { file: string; folder: string }[] = [];
  let folder = '';
  let sends = /\b(?:https?|ftp|s3|gs|wss?):\/\//i.test(command) || /\/dev\/tcp\//.test(command);
  for (const part of partsOf(command.slice(0, LONGEST))) {
    const own = programAndArguments(part.filter((word) => !/^[A-Za-z_]\w*=/.test(word)));
    const program = nameOf(own[0] ?? '');
    if (program === 'cd' || program === 'pushd' || program === 'set-location') {
      folder = joined(folder, own[1] ?? '');
      continue;
    }
    if (SENDS.has(program)) sends = true;
    const shows = SHOWS.has(program) || (program === 'git' && /^(?:diff|show|blame|grep|cat-file)$/.test(own[1] ?? ''));
    part.forEach((word, at) => {
      const redirected = part[at - 1] === '<';
      if (part[at - 1] === '>') return;
      const handed = /^[^=]*=?@(.+)/.exec(word)?.[1];
      if (redirected || (shows && word !== own[0])) files.push({ file: word.replace(/^--?[\w-]+=/, ''), folder });
      if (SENDS.has(program) && word !== own[0]) files.push({ file: handed ?? word.replace(/^--?[\w-]+=/, ''), folder });
    });
  }
  return { files: files.filter(({ file }) => !/^(?:-|$|[<>|&;]|https?:)/.test(file)).slice(0, MOST_FILES), sends };
} // prettier-ignore

/** `sudo -u x cat a.csv` is `cat a.csv`: what stands before a program may have options with values of their own. */
function programAndArguments(words: readonly string[]): readonly string[] {
  if (!BEFORE.has(words[0] ?? '')) return words;
  const rest = words.slice(1);
  const known = rest.findIndex(
    (word) => SHOWS.has(nameOf(word)) || SENDS.has(nameOf(word)) || nameOf(word) === 'git',
  );
  return rest.slice(Math.max(known, 0));
}

function nameOf(program: string): string {
  return program
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
}

/** The words of each simple command in a line. Quotes are taken off; what is substituted counts as a command of its own. */
function partsOf(line: string): string[][] {
  const parts: string[][] = [[]];
  let word = '';
  let quoted = false;
  let quote = '';
  const end = (): void => {
    if (word !== '' || quoted) parts.at(-1)!.push(word);
    word = '';
    quoted = false;
  };
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (quote !== '') {
      if (char === quote) quote = '';
      else if (char === '\\' && quote === '"' && /["\\$`]/.test(line[at + 1] ?? '')) word += line[++at]!;
      else if (quote === '"' && (char === '`' || (char === '$' && line[at + 1] === '('))) {
        // The rest of a text with a substitution is read as commands: too much rather than too little.
        quote = '';
        end();
        parts.push([]);
      } else word += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      quoted = true;
    } else if (char === '\\' && at + 1 < line.length && !/[A-Za-z0-9]/.test(line[at + 1]!)) word += line[++at]!.replace('\n', '');
    else if (/[ \t\r]/.test(char)) end();
    else if (char === '<' || char === '>') {
      end();
      if (char === '<' && line[at + 1] === '<') while (line[at + 1] === '<') at++;
      else parts.at(-1)!.push(char);
    } else if (/[\n|&;(){}`]/.test(char)) {
      end();
      parts.push([]);
    } else word += char;
  }
  end();
  return parts.filter(({ length }) => length > 0);
} // prettier-ignore

/** @param next absolute, or seen from the first */
function joined(folder: string, next: string): string {
  if (/^(?:[\\/~]|[A-Za-z]:)/.test(next) || folder === '') return next;
  return next === '' ? folder : `${folder}/${next}`;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
