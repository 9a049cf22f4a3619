import { analyze } from '../analyze.ts';
import { untouched } from '../cluster-state.ts';
import { factCacheOf, keepsNoFacts } from '../command/ansible-settings.ts';
import type { PlaybookCommand } from '../command/model.ts';
import type { RunbookAssumption } from '../prediction.ts';
import { readRequest } from '../reading.ts';
import type { Request } from '../request.ts';
import { isUncordonedLater, leftCordonedOf } from './left-cordoned.ts';
import type {
  Linked,
  Runbook,
  RunbookChange,
  RunbookState,
  RunbookStep,
  RunbookWorld,
  StepPrediction,
} from './model.ts';
import type { ReadRunbook } from './read-runbook.ts';
import { acts, decides, someStep } from './some-step.ts';
import { effectOf } from './step-effect.ts';
import { verdictOf } from './verdict-of.ts';
import { distinct, distinctStates, keyOf, running, type World, withoutFacts } from './world.ts';
import { worldsAfter } from './worlds-after.ts';

/** What is the same for every step: the files, and what the request says about them. */
export type RunbookSetting = Pick<Request, 'files' | 'facts' | 'down' | 'vaultHoldsSecrets'>;

/** Before the first step: one world of which nothing is known. */
export function initialState(
  of: Pick<Request, 'kubespray' | 'ansible' | 'patched'> & {
    readonly stopsAtFailure?: boolean;
    readonly pipeFails?: boolean;
  } = {},
): RunbookState {
  const { kubespray, ansible, patched, stopsAtFailure = false, pipeFails = false } = of;
  return {
    worlds: [{ state: untouched, succeeded: true, stops: [] }],
    ...(kubespray === undefined ? {} : { kubespray }),
    ...(ansible === undefined ? {} : { ansible }),
    ...(patched ? { patched } : {}),
    stopsAtFailure,
    pipeFails,
    calls: 0,
  };
}

/** Runs steps in order, each in what those before it have left. Total, and going on from its state is as running all at once. */
export function simulateRunbook(
  steps: readonly (RunbookStep | Linked)[],
  setting: RunbookSetting,
  start: RunbookState = initialState(),
  images: ReadRunbook['images'] = [],
): Runbook {
  const run = new RunbookRun(setting, start, images);
  const parts = steps.map((step): Linked => ('link' in step ? step : { link: ';', step }));
  const ended = run.list(parts, start.worlds.map(running), false);
  return run.finish(ended.map(({ leaving, ...world }) => (leaving ? { ...world, ended: true } : world)));
}

class RunbookRun {
  readonly #setting: RunbookSetting;
  readonly #images: ReadRunbook['images'];
  readonly #from: number;
  #state: RunbookState;
  #changes: RunbookChange[] = [];
  /** The worlds that do not get to the step at hand. */
  #elsewhere: readonly World[] = [];
  /** Where the image that counts is named. */
  #image = -1;
  readonly #steps: StepPrediction[] = [];
  readonly #assumptions = new Set<RunbookAssumption>();

  constructor(setting: RunbookSetting, start: RunbookState, images: ReadRunbook['images']) {
    this.#setting = setting;
    this.#images = images;
    this.#state = start;
    this.#from = start.calls;
  }

  finish(worlds: readonly RunbookWorld[]): Runbook {
    const state = { ...this.#state, worlds: distinct(worlds) };
    if (this.#steps.length > 1) this.#assumptions.add('cache-is-fresh');
    const leftCordoned = leftCordonedOf(this.#steps, worlds);
    const cordoned = new Set(worlds.flatMap((world) => world.state.cordoned));
    const steps = this.#steps.map((step) =>
      isUncordonedLater(step, cordoned) ? { ...step, uncordonedLater: true as const } : step,
    );
    return {
      ...verdictOf(steps, leftCordoned),
      steps,
      stopsAtFailure: state.stopsAtFailure,
      leftCordoned,
      state,
      assumptions: [...this.#assumptions],
    };
  }

  /** `tested`: its status is looked at, so that a failure does not end the shell (`set -e` of bash). */
  list(parts: readonly Linked[], worlds: readonly World[], tested: boolean): readonly World[] {
    let all = worlds;
    parts.forEach(({ link, step }, at) => {
      const isLast = parts[at + 1] === undefined || parts[at + 1]?.link === ';';
      all = this.#part(step, all, ({ succeeded }) => link === ';' || (link === '&&') === succeeded, tested || !isLast);
    });
    return all;
  }

  /** Runs a step in the worlds that get to it; the others stay as they are. */
  #part(
    step: RunbookStep,
    worlds: readonly World[],
    gets: (world: World) => boolean,
    tested: boolean,
  ): readonly World[] {
    const here = worlds.filter((world) => !world.leaving && gets(world));
    const others = worlds.filter((world) => !here.includes(world));
    const elsewhere = this.#elsewhere;
    this.#elsewhere = [...elsewhere, ...others];
    const next = this.#step(step, here, tested);
    this.#elsewhere = elsewhere;
    return distinct([...next, ...others]);
  }

  #step(step: RunbookStep, worlds: readonly World[], tested: boolean): readonly World[] {
    switch (step.kind) {
      case 'call':
        return this.#mindFailure(this.#call(step, worlds), tested);
      case 'change':
        return worlds.length === 0 ? worlds : this.#change(step.change, worlds);
      case 'options': {
        const { kind: _kind, ...options } = step;
        if (worlds.length > 0) this.#state = { ...this.#state, ...options };
        return worlds.map((world) => ({ ...world, succeeded: true }));
      }
      case 'other': {
        if (worlds.length > 0) this.#assumptions.add('others-succeed');
        return this.#mindFailure(
          worlds.map((world) => ({ ...world, succeeded: !step.fails })),
          tested,
        );
      }
      case 'status':
        return worlds.map((world) => ({ ...world, succeeded: world.succeeded === (step.holdsIf === 'succeeded') }));
      case 'leave':
        return worlds.map((world) => ({
          ...world,
          leaving: step.what,
          succeeded: step.fails === undefined ? world.succeeded : !step.fails,
        }));
      case 'list':
        return this.list(step.parts, worlds, tested);
      case 'function': {
        const ended = this.list(step.parts, worlds, tested).map(({ leaving, ...world }) =>
          leaving && leaving !== 'return' ? { ...world, leaving } : world,
        );
        return this.#mindFailure(ended, tested);
      }
      case 'shell': {
        const { stopsAtFailure, pipeFails } = this.#state;
        this.#state = { ...this.#state, ...step.options };
        const ended = this.list(step.parts, worlds, tested).map(({ leaving: _left, ...world }) => world);
        this.#state = { ...this.#state, stopsAtFailure, pipeFails };
        return this.#mindFailure(ended, tested);
      }
      case 'container':
        return this.#container(step, worlds, tested);
      case 'loop':
        return this.#loop(step.turns, worlds, tested);
      case 'case':
        return this.#case(step.branches, worlds, tested);
      case 'pipe':
        return this.#pipe(step.steps, worlds, tested);
      case 'not':
        return this.#step(step.step, worlds, true).map((world) => ({ ...world, succeeded: !world.succeeded }));
      case 'background':
        if (worlds.length > 0 && someStep(step, ({ kind }) => kind === 'call')) this.#assumptions.add('in-background');
        return this.#step(step.step, worlds, true).map((world) => ({ ...world, succeeded: true }));
      case 'if':
        return this.#condition(step, worlds, tested);
    }
  }

  #mindFailure(worlds: readonly World[], tested: boolean): readonly World[] {
    if (tested || !this.#state.stopsAtFailure) return worlds;
    return worlds.map((world) => (world.succeeded || world.leaving ? world : { ...world, leaving: 'exit' }));
  }

  #loop(turns: readonly RunbookStep[], worlds: readonly World[], tested: boolean): readonly World[] {
    let all = worlds;
    for (const turn of turns)
      all = this.#part(turn, all, () => true, tested).map((world) => {
        if (world.leaving !== 'continue') return world;
        const { leaving: _leaving, ...next } = world;
        return next;
      });
    return all.map(({ leaving, ...world }) => (leaving && leaving !== 'break' ? { ...world, leaving } : world));
  }

  /** Each branch that does something is judged as the one that is run. */
  #case(branches: readonly RunbookStep[], worlds: readonly World[], tested: boolean): readonly World[] {
    const acting = branches.filter(acts);
    if (acting.length === 0) return worlds;
    if (worlds.length > 0) this.#assumptions.add('one-of-cases');
    const before = this.#state;
    const checkouts = new Set<string>();
    const left = acting.flatMap((branch) => {
      this.#state = { ...before, calls: this.#state.calls };
      const after = this.#step(branch, worlds, tested);
      const { kubespray, ansible, patched } = this.#state;
      checkouts.add(JSON.stringify([kubespray, ansible, patched]));
      return after;
    });
    if (checkouts.size > 1) {
      // Which release, core or role is there after it depends on the branch.
      const { kubespray: _kubespray, ansible: _ansible, patched: _patched, ...kept } = this.#state;
      this.#state = kept;
      this.#changes.push({ kind: 'release' });
    }
    return distinct(left);
  }

  #pipe(steps: readonly RunbookStep[], worlds: readonly World[], tested: boolean): readonly World[] {
    let all = worlds;
    for (const step of steps)
      all = this.#step(step, all, true).map((world) => (world.succeeded ? world : { ...world, pipeFailed: true }));
    const { pipeFails } = this.#state;
    const ended = all.map(({ pipeFailed, ...world }) =>
      pipeFails && pipeFailed ? { ...world, succeeded: false } : world,
    );
    return this.#mindFailure(ended, tested);
  }

  #condition(
    { branches, otherwise }: Extract<RunbookStep, { readonly kind: 'if' }>,
    worlds: readonly World[],
    tested: boolean,
  ): readonly World[] {
    // Worlds that go through the condition carry on; those that have taken a branch wait for its end.
    let all: readonly { readonly world: World; readonly isOpen: boolean }[] = worlds.map((world) => ({
      world,
      isOpen: true,
    }));
    const go = (step: RunbookStep, gets: (world: World) => boolean, tests: boolean, staysOpen: boolean): void => {
      const here = all.filter(({ world, isOpen }) => isOpen && !world.leaving && gets(world));
      const others = all.filter((one) => !here.includes(one));
      const elsewhere = this.#elsewhere;
      this.#elsewhere = [...elsewhere, ...others.map(({ world }) => world)];
      const next = this.#step(
        step,
        here.map(({ world }) => world),
        tests,
      );
      this.#elsewhere = elsewhere;
      all = [...next.map((world) => ({ world, isOpen: staysOpen })), ...others];
    };
    for (const { test, body } of branches) {
      const decided = decides(test);
      if (!decided && all.length > 0) this.#assumptions.add('conditions');
      go(test, () => true, true, true);
      go(body, ({ succeeded }) => (decided ? succeeded : acts(body)), tested, false);
    }
    all = all.map(({ world, isOpen }) => ({
      world: isOpen && !world.leaving ? { ...world, succeeded: true } : world,
      isOpen,
    }));
    if (otherwise) go(otherwise, () => true, tested, false);
    return distinct(all.map(({ world }) => world));
  }

  #container(
    { kubespray, step }: Extract<RunbookStep, { readonly kind: 'container' }>,
    worlds: readonly World[],
    tested: boolean,
  ): readonly World[] {
    const outer = this.#state;
    if (kubespray !== undefined) {
      const { ansible: _ansible, patched: _patched, ...kept } = outer;
      this.#state = { ...kept, kubespray };
      if (kubespray !== outer.kubespray && worlds.length > 0) this.#changes.push({ kind: 'release', kubespray });
    }
    if (worlds.length > 0) this.#assumptions.add('container-forgets');
    const inside = worlds.map((world): World => {
      const { facts } = world.state;
      if (facts === undefined) return { ...world, outside: 'unknown' };
      return { ...world, outside: facts, state: { ...world.state, facts: [] } };
    });
    const left = this.#step(step, inside, tested).map(({ outside, ...world }): World => {
      const { facts: _facts, ...state } = world.state;
      return { ...world, state: outside === 'unknown' || !outside ? state : { ...state, facts: outside } };
    });
    this.#state = { ...outer, calls: this.#state.calls };
    return left;
  }

  #change(change: RunbookChange, worlds: readonly World[]): readonly World[] {
    this.#changes.push(change);
    const next = worlds.map((world) => ({ ...world, succeeded: true }));
    if (change.kind === 'release' || change.kind === 'core') {
      const { kubespray, ansible, patched, ...kept } = this.#state;
      if (change.kind === 'core')
        this.#state = { ...kept, ...(kubespray && { kubespray }), ...(patched && { patched }), ...ansibleOf(change) };
      else this.#state = { ...kept, ...(ansible && { ansible }), ...releaseOf(change) };
      return next;
    }
    if (change.kind === 'patch') {
      const { patched: _patched, ...kept } = this.#state;
      this.#state = change.undone ? kept : { ...kept, patched: true };
      return next;
    }
    if (change.kind === 'forget') {
      const { factsRun: _factsRun, ...kept } = this.#state;
      this.#state = kept;
      return next.map(withoutFacts);
    }
    if (change.kind === 'rewrite')
      return next.map(({ state, ...world }) => ({ ...world, state: { ...state, rewritten: change.file } }));
    const nodes = new Set(change.nodes);
    return next.map(({ state, ...world }) => {
      const others = state.cordoned.filter((host) => !nodes.has(host));
      return { ...world, state: { ...state, cordoned: change.kind === 'uncordon' ? others : [...others, ...nodes] } };
    });
  }

  #mindImage(start: number): void {
    const image = this.#images.findLast(({ from }) => from < start);
    if (!image || image.from === this.#image) return;
    this.#image = image.from;
    if (image.kubespray === this.#state.kubespray) return;
    const { ansible: _ansible, patched: _patched, ...kept } = this.#state;
    this.#state = { ...kept, kubespray: image.kubespray };
    this.#changes.push({ kind: 'release', kubespray: image.kubespray });
  }

  #call(
    { command, nth }: Extract<RunbookStep, { readonly kind: 'call' }>,
    reaching: readonly World[],
  ): readonly World[] {
    const place = this.#state.calls;
    const asked: Request = { files: this.#setting.files, command, ...(nth === undefined ? {} : { nth }) };
    const { command: read } = readRequest(asked);
    if (read.program) this.#mindImage(read.program.start);
    this.#state = { ...this.#state, calls: place + 1 };
    const { kubespray, ansible, patched } = this.#state;
    const keptBy = this.#elsewhere.findLast(({ stops }) => stops.length > 0)?.stops.at(-1);
    const reached = reaching.length === 0 ? 'never' : this.#elsewhere.length > 0 ? 'sometimes' : 'always';
    const about = {
      command: read.alone,
      ...(read.program ? { span: { start: read.program.start, end: read.end } } : {}),
      ...(kubespray === undefined ? {} : { kubespray }),
      ...(ansible === undefined ? {} : { ansible }),
      changes: reaching.length === 0 ? [] : this.#changes,
      reached,
      ...(keptBy === undefined || reached === 'always' ? {} : { keptBy }),
    } as const;
    if (reaching.length === 0) {
      this.#steps.push(about);
      return reaching;
    }
    this.#changes = [];
    const worlds = this.#mindCache(read, reaching);
    for (const { stops } of worlds) this.#markGoingOn(stops.at(-1));
    if (kubespray === undefined && place > 0) this.#assumptions.add('release-not-named');
    const states = distinctStates(worlds);
    const isUntouched = states.every((state) => keyOf(state) === keyOf(untouched));
    const rewritten = states.find((state) => state.rewritten !== undefined)?.rewritten;
    const { down } = this.#setting;
    const facts = kubespray === undefined ? (this.#state.factsRun ?? this.#setting.facts) : this.#setting.facts;
    const request: Request = {
      ...asked,
      ...(kubespray === undefined ? {} : { kubespray }),
      ...(ansible === undefined ? {} : { ansible }),
      ...(patched ? { patched } : {}),
      ...(down === undefined ? {} : { down }),
      ...(this.#setting.vaultHoldsSecrets ? { vaultHoldsSecrets: true } : {}),
      ...(facts !== undefined && states.some((state) => state.facts === undefined) ? { facts } : {}),
      ...(isUntouched || kubespray === undefined ? {} : { states }),
      ...(kubespray === undefined && rewritten !== undefined ? { states: [{ ...untouched, rewritten }] } : {}),
    };
    const prediction = analyze(request, false);
    const next = worldsAfter(request, prediction, worlds, place, keepsNoFacts(read));
    const { evidence } = prediction;
    if (kubespray === undefined && read.playbooks.length === 1 && read.playbooks[0]?.name === 'facts')
      this.#state = { ...this.#state, factsRun: evidence.limit?.hosts ?? 'cached' };
    const effect = effectOf(worlds, next, !worlds.some(({ outside }) => outside));
    this.#steps.push({ ...about, request, prediction, ...(effect ? { effect } : {}) });
    return next;
  }

  /** Of a cache that is not the one of the call before, nothing is known. */
  #mindCache(command: PlaybookCommand, worlds: readonly World[]): readonly World[] {
    if (keepsNoFacts(command)) return worlds;
    const { cache: before, factsRun, ...state } = this.#state;
    const cache = factCacheOf(command);
    const isSame = before === undefined || before === cache;
    this.#state = { ...state, cache, ...(isSame && factsRun !== undefined ? { factsRun } : {}) };
    return isSame ? worlds : worlds.map(withoutFacts);
  }

  /** A stop was followed by another call. */
  #markGoingOn(place: number | undefined): void {
    const at = place === undefined ? -1 : place - this.#from;
    const step = this.#steps[at];
    if (step) this.#steps[at] = { ...step, goesOn: true };
  }
}

const ansibleOf = ({ ansible }: { readonly ansible?: string }): { readonly ansible?: string } =>
  ansible === undefined ? {} : { ansible };
const releaseOf = ({ kubespray }: { readonly kubespray?: string }): { readonly kubespray?: string } =>
  kubespray === undefined ? {} : { kubespray };
