import type { Report } from '../gate/report.ts';
import { cutTable, details, type Limits } from './cut.ts';
import { code } from './escape.ts';
import { ICONS } from './icons.ts';
import { imageText, isCompared, reached, stringsOf } from './markdown-read.ts';

/** What is known of each image: of one in lines, of several in a table, folded where there are legs to read first. */
export function imagesSection(report: Report, limits: Limits): string {
  const { images, mode } = report;
  if (images.length === 1) return images.map(imageText).join('');
  const text = imageTable(report, limits);
  return mode === 'merge' ? details(`${images.length} images`, text) : text;
}

function imageTable(report: Report, limits: Limits): string {
  const isJudged = isCompared(report);
  const rows = report.images.map(image => [
    code(image.path),
    `${isJudged ? `${ICONS[image.result]} ${image.result}<br>` : ''}${stringsOf(image)}`.replaceAll(
      ' ',
      '&#160;',
    ),
    [
      ...(image.release === null ? [] : [code(image.release)]),
      ...(image.buildId === null ? [] : [code(image.buildId)]),
    ].join('<br>'),
    reached(image).join(''),
  ]);
  return cutTable(['image', 'strings', 'release, build id', 'how it was reached'], rows, limits);
}
