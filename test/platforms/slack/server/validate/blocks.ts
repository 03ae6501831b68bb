import { isJson, type Json, listOf, textIn } from '../json.ts';
import { elements, image } from './elements.ts';
import type { Report } from './report.ts';
import { richText } from './rich-text.ts';
import { all, type Check, flag, kinds, list, needs, oneOf, record, text } from './shape.ts';
import { anyText, plainText, quiet } from './text.ts';

const named = { block_id: text(1, 255) };

const {
  feedback_buttons,
  icon_button,
  plain_text_input,
  email_text_input,
  url_text_input,
  number_input,
  file_input,
  ...pressed
} = elements;
const { rich_text_input: _typed, datetimepicker: _wide, ...besideSections } = pressed;
const { button: _button, workflow_button: _workflow, overflow: _overflow, ...chosen } = pressed;
const typed = { plain_text_input, email_text_input, url_text_input, number_input, file_input };

const cell = kinds({
  raw_text: record({ text: text(1, 12_000) }),
  raw_number: record({ text: text(1, 12_000), value: () => {} }),
  rich_text: record({ elements: richText }, named),
});

/** What Slack shows both in messages and in views. */
const everywhere = {
  actions: record({ elements: list(1, 25, kinds(pressed)) }, named),
  context: record({ elements: list(1, 10, kinds({ image, plain_text: anyText(3000), mrkdwn: anyText(3000) })) }, named),
  divider: record({}, named),
  header: record({ text: plainText(150) }, named),
  image: all(
    record(
      { alt_text: text(1, 2000) },
      { image_url: text(1, 3000), slack_file: () => {}, title: plainText(2000), ...named },
    ),
    needs(['image_url', 'slack_file'], { exclusive: true }),
  ),
  input: record(
    { label: plainText(2000), element: kinds({ ...chosen, ...typed }) },
    { hint: plainText(2000), optional: flag, dispatch_action: flag, ...named },
  ),
  rich_text: record({ elements: richText }, named),
  section: all(
    record(
      {},
      {
        text: anyText(3000),
        fields: list(1, 10, anyText(2000)),
        accessory: kinds({ ...besideSections, image }),
        expand: flag,
        ...named,
      },
    ),
    needs(['text', 'fields']),
  ),
} satisfies Record<string, Check>;

const inMessages = {
  context_actions: record({ elements: list(1, 5, kinds({ feedback_buttons, icon_button })) }, named),
  markdown: record({ text: all(text(1, 12_000), quiet) }, named),
  table: record(
    { rows: list(1, 100, list(1, 20, cell)) },
    {
      column_settings: list(0, 20, record({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag })),
      ...named,
    },
  ),
} satisfies Record<string, Check>;

/** Slack knows these, and Briefwire uses none of them: whoever does so first writes the rules. */
const unruled = ['alert', 'card', 'carousel', 'container', 'data_table', 'file', 'plan', 'task_card', 'video'];
const withoutRules = Object.fromEntries(
  unruled.map((type): [string, Check] => [
    type,
    (_value, path, report) => report.breach(path, `this server has no rules for blocks of type ${type}`),
  ]),
);

/** The blocks of a message. */
export const messageBlocks: Check = blocks(50, { ...everywhere, ...inMessages, ...withoutRules });

/** The blocks of a modal or of a home tab. */
export const viewBlocks: Check = blocks(100, { ...everywhere, ...withoutRules });

function blocks(most: number, known: Record<string, Check>): Check {
  return all(list(0, most, kinds(known)), (value, path, report) => {
    const own = listOf(value).filter(isJson);
    uniqueBlocks(own, path, report);
    uniqueActions(own, path, report);
    markdownTogether(own, path, report);
    if (own.filter(({ type }) => type === 'table').length > 1) report.refuse(path, 'only_one_table_allowed');
  });
}

function uniqueBlocks(blocks: readonly Json[], path: string, report: Report): void {
  for (const id of repeated(blocks.map((block) => textIn(block, 'block_id'))))
    report.refuse(path, `block_id already exists: ${id}`);
}

/** Slack asks for this within a block; over a whole message, an `action_id` used twice is a mistake of ours. */
function uniqueActions(blocks: readonly Json[], path: string, report: Report): void {
  const idsIn = (block: Json) =>
    [block.accessory, block.element, ...listOf(block.elements)].filter(isJson).map((one) => textIn(one, 'action_id'));
  const within = blocks.map((block) => repeated(idsIn(block)));
  for (const [index, ids] of within.entries()) {
    for (const id of ids) report.refuse(`${path}/${index}`, `action_id already exists: ${id}`);
  }
  for (const id of repeated(blocks.flatMap((block) => [...new Set(idsIn(block))])))
    report.breach(path, `action_id stands in several blocks: ${id}`);
}

function markdownTogether(blocks: readonly Json[], path: string, report: Report): void {
  const texts = blocks.filter(({ type }) => type === 'markdown').map((block) => textIn(block, 'text') ?? '');
  if (texts.length > 1 && texts.join('').length > 12_000)
    report.refuse(path, 'markdown blocks must be less than 12001 characters together');
}

function repeated(ids: readonly (string | null)[]): Set<string> {
  return new Set(ids.filter((id, index): id is string => id !== null && ids.indexOf(id) !== index));
}
