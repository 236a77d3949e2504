import { describe, expect, test } from 'vitest';
import { addresseesOf } from '../../../src/analysis/addressees.ts';
import { deadlinesOf } from '../../../src/analysis/deadlines.ts';
import { verbsOf } from '../../../src/analysis/verbs.ts';

const verbs = (text: string, kind: 'preambular' | 'operative' = 'operative') =>
  verbsOf(text, kind).map(({ verb }) => verb);

describe('verbsOf', () => {
  test.each([
    [
      'Requests the Secretary-General to report, and invites Member States to help;',
      ['requests', 'invites'],
    ],
    [
      'Encourages developing countries, and in this connection also encourages other partners;',
      ['encourages', 'encourages'],
    ],
    [
      'Notes with satisfaction that countries have succeeded, and urges developing countries;',
      ['notes', 'urges'],
    ],
    [
      'Recognizes the need, and, in this context, invites all countries, and decides to include the fund;',
      ['recognizes', 'invites', 'decides'],
    ],
    ['Calls upon States to act, and takes note of the report;', ['calls upon', 'takes note']],
    ['Also calls once again upon all parties;', ['calls upon']],
    ['Deplores and condemns in the strongest terms the attacks;', ['deplores', 'condemns']],
    [
      'Recalls paragraph 33, stresses that the rules apply, and requests the Secretary-General to act;',
      ['recalls', 'stresses', 'requests'],
    ],
    ['Looks forward to the report and calls for help;', ['looks forward', 'calls for']],
    [
      'Welcomes the report, notes in this regard the need, and requests, in that context, the Office to act;',
      ['welcomes', 'notes', 'requests'],
    ],
    ['Recalls resolution 77/279 and notes with concern the delay;', ['recalls', 'notes']],
    [
      'Recognizes the need, and to that end takes note with appreciation of the report;',
      ['recognizes', 'takes note'],
    ],
    // nouns, and the acts of others
    ['Acknowledges the needs and demands of States;', ['acknowledges']],
    ['Notes the requests and calls of Member States;', ['notes']],
    ['Condemns violence and acts of terrorism, and places of worship;', ['condemns']],
    ['Considers the report, and requests for assistance;', ['considers']],
    ['We reaffirm our commitment, and requests the Assembly', []],
  ])('%s', (text, expected) => expect(verbs(text)).toEqual(expected));

  test.each([
    [
      'Taking note of the growing importance, and recognizing the increased role,',
      ['taking note', 'recognizing'],
    ],
    ['Recalling its resolution, stressing the need,', ['recalling']],
    ['Deeply concerned about the increase,', ['concerned']],
    ['Bearing in mind Article 19,', ['bearing in mind']],
    ['Having also considered the report,', ['having considered']],
    ['Having taken note of the report,', ['having taken note']],
    ['Having regard to the Charter, and having in mind', ['having regard']],
  ])('%s', (text, expected) => expect(verbs(text, 'preambular')).toEqual(expected));

  test('tells base, phrase and place', () => {
    const text = 'Also requests the Unit to help, and further takes note of it;';
    expect(verbsOf(text, 'operative')).toEqual([
      { verb: 'requests', base: 'request', phrase: 'Also requests', from: 0, to: 13 },
      { verb: 'takes note', base: 'take note', phrase: 'further takes note', from: 36, to: 54 },
    ]);
  });
});

describe('addresseesOf', () => {
  test.each([
    ['Requests the Secretary-General to submit a report;', ['request: Secretary-General']],
    [
      'Requests the Secretary-General, in consultation with Member States, to carry out a study;',
      ['request: Secretary-General'],
    ],
    [
      'Invites United Nations organizations, including the specialized agencies, regional commissions and funds and programmes, to provide input;',
      [
        'invite: United Nations system, specialized agencies, regional commissions, funds and programmes',
      ],
    ],
    [
      'Calls upon the entire United Nations system to assist Member States;',
      ['call upon: United Nations system'],
    ],
    [
      'Calls upon all relevant organs, organizations and bodies of the United Nations system to become involved, and invites specialized agencies to adjust;',
      ['call upon: United Nations system', 'invite: specialized agencies'],
    ],
    [
      'Requests the President of the General Assembly to initiate consultations with all Member States;',
      ['request: President of the General Assembly'],
    ],
    [
      'Requests the United Nations Office on Drugs and Crime and the World Health Organization to help;',
      ['request: United Nations Office on Drugs and Crime, World Health Organization'],
    ],
    [
      'Urges Member States, relevant United Nations organizations and other stakeholders to act;',
      ['urge: Member States, United Nations system, stakeholders'],
    ],
    [
      'Encourages States parties to the Convention to share practices;',
      ['encourage: States parties'],
    ],
    [
      'Recommends that all States act through the specialized agencies to help;',
      ['recommend: States'],
    ],
    // the text names nobody right after the verb
    ['Encourages the efforts of Governments to help;', []],
    ['Encourages further cooperation among Member States;', []],
    ['Takes note of the report of the Secretary-General;', []],
  ])('%s', (text, expected) =>
    expect(
      addresseesOf(text, verbsOf(text, 'operative')).map(
        ({ verb, addressees }) => `${verb}: ${addressees.join(', ')}`,
      ),
    ).toEqual(expected),
  );
});

describe('deadlinesOf', () => {
  test.each([
    [
      'Requests the Secretary-General to submit a report thereon to the General Assembly at its fifty-eighth session;',
      ['report 58'],
    ],
    [
      'Requests the Secretary-General to submit the findings thereon to the General Assembly at its fifty-eighth session;',
      ['report 58'],
    ],
    [
      'Requests the Secretary-General to report to the General Assembly at its eighty-first and eighty-third sessions;',
      ['report 81', 'report 83'],
    ],
    [
      'Decides to include in the provisional agenda of its seventieth session the item, and requests the Secretary-General to submit a report under this item.',
      ['agenda 70', 'report'],
    ],
    [
      'Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report, and decides to include in the provisional agenda of its eighty-first session the item;',
      ['report 81', 'agenda 81'],
    ],
    [
      'Welcomes the system, and requests the Secretary-General to report on updates to it to the General Assembly at its eightieth session;',
      ['report 80'],
    ],
    ['Takes note of the review, and asks him to report the results of it;', ['report']],
    [
      'Requests him to report thereon through the Commission at its thirty-third session;',
      ['report'],
    ],
    [
      'Requests the Secretary-General to report his findings to the General Assembly at its fifty-eighth session;',
      ['report 58'],
    ],
    [
      'Requests the Rapporteur to prepare, for submission to the General Assembly at its eighty-first session and to the Human Rights Council at its sixty-second session, accounts of what was done;',
      ['report 81', 'report'],
    ],
    [
      'Requests the President to produce a draft outcome by the end of November 2009;',
      ['date 2009-11'],
    ],
    ['Urges States to ratify the Treaty no later than 31 December 2015;', ['date 2015-12-31']],
    ['Reaffirms the commitment to end hunger by 2030;', ['date 2030']],
    ['Takes note of the report of the Committee on its sixty-fourth session;', []],
    ['Invites States to provide information to inform the development of policies;', []],
  ])('%s', (text, expected) =>
    expect(
      deadlinesOf(text).map(({ kind, session, by }) =>
        [kind, session ?? by].filter(Boolean).join(' '),
      ),
    ).toEqual(expected),
  );
});
