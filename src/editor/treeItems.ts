import * as vscode from 'vscode';
import { render } from '../core/messages';
import { ruleById } from '../core/rules';
import { shownPath } from '../core/scan/shownPath';
import { plural, severityIcon } from './present';
import type { Group, Grouping, Standing } from './tree/groups';
import { keyOf } from './tree/order';

/** A group of the findings tree, or one finding of it. */
export interface FindingNode {
  readonly group: Group;
  readonly standing?: Standing;
}

/** @param open whether its findings are shown until somebody folds it */
export function groupItem(group: Group, open: boolean): vscode.TreeItem {
  const { by, key, label, findings } = group;
  const count = plural(findings.length, 'finding');
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, open ? Expanded : Collapsed);
  item.id = `${by}:${key}`;
  item.description = count;
  item.iconPath = iconOf(group);
  item.tooltip = `${label}: ${count}`;
  item.contextValue = 'group';
  if (by === 'file') {
    const [folder, name] = parted(label);
    item.label = name;
    item.description = [folder, count].filter(Boolean).join(' · ');
    item.resourceUri = vscode.Uri.parse(key, true);
  }
  return item;
}

const ICONS: Readonly<Record<Exclude<Grouping, 'file' | 'severity'>, string>> = {
  rule: 'law',
  provider: 'cloud',
  owner: 'organization',
};

function iconOf({ by, findings }: Group): vscode.ThemeIcon {
  if (by === 'file') return vscode.ThemeIcon.File;
  if (by === 'severity') return severityIcon(findings[0]!.finding.severity);
  return new vscode.ThemeIcon(ICONS[by]);
}

export function findingItem({ by }: Group, standing: Standing): vscode.TreeItem {
  const { entry, finding } = standing;
  const { severity, rule, place, path, fingerprint, label, destination } = finding;
  const text = render(finding.message);
  const { title } = ruleById(rule);
  const [folder, name] = parted(shownPath(path));
  const what = label ?? destination?.host;
  // What the group says already is not said again, and what tells findings apart stands before what may be cut off.
  const parts =
    by === 'file' ? [what, `line ${place.line}`]
    : by === 'rule' ? [`line ${place.line}`, what, folder]
    : [`${name}:${place.line}`, what, folder]; // prettier-ignore
  const item = new vscode.TreeItem(by === 'rule' ? name : title, vscode.TreeItemCollapsibleState.None);
  item.id = keyOf(standing);
  item.description = parts.filter(Boolean).join(' · ');
  item.iconPath = severityIcon(severity);
  item.tooltip = `${text} (${rule})`;
  item.contextValue = 'finding';
  const file = by === 'file' ? '' : ` ${shownPath(path)},`;
  item.accessibilityInformation = { label: `${severity}: ${text}${file} Line ${place.line}.` };
  item.command = {
    command: 'phiCordon.revealFinding',
    title: 'Reveal Finding',
    arguments: [{ uri: entry.uri, fingerprint, start: place.start }],
  };
  return item;
}

/** A path's folder and name. */
function parted(path: string): readonly [folder: string, name: string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}
