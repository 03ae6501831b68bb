import { isJson, type Json, listOf } from '../json.ts';
import { viewBlocks } from './blocks.ts';
import type { Verdict } from './message.ts';
import { newReport } from './report.ts';
import { flag, kinds, record, text } from './shape.ts';
import { plainText } from './text.ts';

const LARGEST_VIEW = 250 * 1024;

const common = { private_metadata: text(0, 3000), callback_id: text(0, 255), external_id: text(0, 255) };

const view = kinds({
  home: record({ blocks: viewBlocks }, common),
  modal: record(
    { title: plainText(24), blocks: viewBlocks },
    { submit: plainText(24), close: plainText(24), clear_on_close: flag, notify_on_close: flag, ...common },
  ),
});

/** Judges a view that is to be shown as a modal or as a home tab. */
export function judgeView(sent: unknown, type: 'modal' | 'home'): Verdict {
  const report = newReport();
  view(sent, '/view', report);
  if (isJson(sent)) {
    if (sent.type !== type) report.refuse('/view/type', `must be ${type} here`);
    if (type === 'modal' && asksForInput(sent) && sent.submit === undefined)
      report.refuse('/view', 'missing required field: submit (there is an input block)');
  }
  if (Buffer.byteLength(JSON.stringify(sent) ?? '') > LARGEST_VIEW) {
    report.refuse('/view', `must be less than ${LARGEST_VIEW} bytes`);
    return { error: 'view_too_large', findings: report.findings };
  }
  const refused = report.findings.some((finding) => finding.refused);
  return { error: refused ? 'invalid_arguments' : null, findings: report.findings };
}

function asksForInput(sent: Json): boolean {
  return listOf(sent.blocks).some((block) => isJson(block) && block.type === 'input');
}
