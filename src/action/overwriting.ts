import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileRef } from '../bytes/named-file.ts';
import { fileIdentity } from '../judge/file-identity.ts';
import { usage } from '../judge/options.ts';
import { findFiles } from '../judge/paths.ts';
import { DEFAULT_BASELINE } from '../judge/request.ts';
import type { Inputs } from './inputs.ts';
import { lines } from './read-input.ts';

/** What a step reads, and where it reads it from. */
export type Reading = Pick<Inputs, 'request' | 'artifacts'>;

/**
 * Refuses to write the report over something that is read: the next step would compare with it, and pass.
 *
 * A file is known by its inode, whatever way leads to it. So is the report of an earlier step that a pattern matches: it
 * stands for a kernel that was given.
 *
 * @throws RequestError `usage`
 */
export async function refuseOverwriting(reportFile: string, reading: Reading): Promise<void> {
  if (isLink(reportFile)) throw link(reportFile);
  const named = namesOf(reading);
  const path =
    named.find(name => isOneFile(name, reportFile)) ?? (await firstMatch(patternsOf(reading), reportFile));
  if (path === null) return;
  throw usage(
    'report-file',
    `report-file is ${path}, which is read: the report would take its place`,
    'Write the report elsewhere.',
  );
}

/** Whether inputs that are wrong name this file as one to read: they may be wrong because of that. */
export async function isNamed(path: string): Promise<boolean> {
  const inputs = ['baseline', 'layouts', 'vmlinux', 'modules', 'baseline-modules', 'reports'] as const;
  const names = [DEFAULT_BASELINE, 'vmlinux', ...inputs.flatMap(name => lines(name, ''))];
  return names.some(name => isOneFile(name, path)) || (await firstMatch(names, path)) !== null;
}

function namesOf({ request }: Reading): string[] {
  const { baseline, layouts, images, reports } = request;
  return [baseline, layouts, ...images, ...reports, ...modulesOf(request)].filter(
    name => typeof name === 'string',
  );
}

function modulesOf({ modules, baselineModules }: Reading['request']): readonly string[] {
  return baselineModules === 'none' ? modules : [...modules, ...baselineModules];
}

/** The patterns of images and reports out of artifacts are none of the workspace. */
function patternsOf({ request, artifacts }: Reading): FileRef[] {
  const own = artifacts.source === null ? [...request.images, ...request.reports] : [];
  return [...own, ...modulesOf(request)];
}

/** The name that a pattern finds for a file; `null` where none does, or the file is not there. */
async function firstMatch(patterns: readonly FileRef[], path: string): Promise<string | null> {
  const there = fileIdentity(path);
  if (there === null) return null;
  for (const pattern of patterns) {
    // What is wrong with a pattern is said where it is read.
    const files = await findFiles([pattern]).catch(() => []);
    const file = files.find(one => typeof one === 'string' && fileIdentity(one) === there);
    if (typeof file === 'string') return file;
  }
  return null;
}

/** @param name a path, or `ARCHIVE//MEMBER` */
function isOneFile(name: string, path: string): boolean {
  const archives = [...name.matchAll(/\/\//g)].map(({ index }) => name.slice(0, index));
  const there = fileIdentity(path);
  if (resolve(name) === resolve(path)) return true;
  return there !== null && [name, ...archives].some(one => fileIdentity(one) === there);
}

/** A tree may hold a link that leads anywhere: nothing is written through one. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function link(path: string): Error {
  return usage(
    'report-file',
    `report-file is ${path}, a symbolic link: what it leads to is not written over`,
    'Write the report elsewhere, or take the link away.',
  );
}
