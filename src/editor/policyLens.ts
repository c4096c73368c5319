import * as vscode from 'vscode';

/** Offers the preview above the first line of a policy. */
export const policyLensProvider: vscode.CodeLensProvider = {
  provideCodeLenses({ uri }) {
    const command = { title: 'Preview Policy Change', command: 'phiCordon.previewPolicyChange', arguments: [uri] }; // prettier-ignore
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  },
};

/** Every policy file. */
export const POLICIES: vscode.DocumentSelector = { pattern: '**/.phi-cordon.json' };
