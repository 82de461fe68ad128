import { deflateSync } from 'node:zlib';
import { joined } from '../archive.ts';
import { goodDocx } from '../docx.ts';
import { goodPdf } from '../pdf.ts';
import { chunk, goodJpeg, goodPng } from '../samples.ts';
import { refusedAs } from './refused.ts';

const PAGE = '<script>fetch("//host.example")</script>';
const END = 12;
/** A PNG with chunks put in before its end. */
const pngWith = (...more: Uint8Array[]): Uint8Array => {
  const whole = goodPng();
  return joined(whole.slice(0, -END), ...more, whole.slice(-END));
};
const changed = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};
const jpegWith = (segment: string, marker = 0xfe): Uint8Array => {
  const whole = goodJpeg();
  const length = Buffer.byteLength(segment) + 2;
  return joined(
    whole.slice(0, 2),
    [0xff, marker, length >> 8, length & 0xff],
    Buffer.from(segment),
    whole.slice(2),
  );
};
const text = (of: string) => () => Buffer.from(of);

/** 应拒收的图片. */
export const refusedPictures = refusedAs('IMAGE', [
  ['传了一半的 PNG', 'FILE_DAMAGED', () => goodPng(64).slice(0, -20)],
  ['PNG 校验码不符', 'FILE_DAMAGED', () => changed(goodPng(), 45)],
  ['PNG 尺寸被改', 'FILE_DAMAGED', () => changed(goodPng(), 19)],
  ['PNG 没有画面', 'FILE_DAMAGED', () => joined(goodPng().slice(0, 33), goodPng().slice(-END))],
  ['PNG 不以文件头开始', 'FILE_DAMAGED', () => joined(goodPng().slice(0, 8), goodPng().slice(33))],
  ['PNG 尺寸为零', 'FILE_DAMAGED', () => goodPng(16, 0)],
  ['PNG 像素炸弹', 'FILE_ARCHIVE_BOMB', () => goodPng(16, 60_000)],
  [
    'PNG 文字块炸弹',
    'FILE_ARCHIVE_BOMB',
    () => pngWith(chunk('zTXt', joined(Buffer.from('a\0\0'), deflateSync(Buffer.alloc(64 * 1024 * 1024))))),
  ],
  ['PNG 后面接网页', 'FILE_DAMAGED', () => joined(goodPng(), Buffer.from(PAGE))],
  ['PNG 后面接压缩包', 'FILE_TYPE_MISMATCH', () => joined(goodPng(), goodDocx())],
  [
    'PNG 里面藏 PDF',
    'FILE_TYPE_MISMATCH',
    () => pngWith(chunk('tEXt', joined(Buffer.from('a\0'), goodPdf()))),
  ],
  ['PNG 里面藏网页', 'FILE_TYPE_MISMATCH', () => pngWith(chunk('tEXt', Buffer.from(`Comment\0${PAGE}`)))],
  ['传了一半的 JPEG', 'FILE_DAMAGED', () => goodJpeg().slice(0, -2)],
  [
    '没有画面的 JPEG',
    'FILE_DAMAGED',
    () => joined([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9], new Uint8Array(16)),
  ],
  ['JPEG 尺寸为零', 'FILE_DAMAGED', () => joined(goodJpeg().slice(0, 25), [0, 0], goodJpeg().slice(27))],
  [
    'JPEG 像素炸弹',
    'FILE_ARCHIVE_BOMB',
    () => joined(goodJpeg().slice(0, 25), [0xff, 0xff, 0xff, 0xff], goodJpeg().slice(29)),
  ],
  ['JPEG 注释里藏网页', 'FILE_TYPE_MISMATCH', () => jpegWith(PAGE)],
  ['JPEG 参数里藏 PHP', 'FILE_TYPE_MISMATCH', () => jpegWith('<?php system($_GET[0]);', 0xe1)],
  ['JPEG 后面接网页', 'FILE_TYPE_MISMATCH', () => joined(goodJpeg(), Buffer.from(PAGE))],
  ['JPEG 后面接压缩包', 'FILE_TYPE_MISMATCH', () => joined(goodJpeg(), goodDocx())],
  ['GIF', 'FILE_TYPE_MISMATCH', text('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
  ['含脚本的 SVG', 'FILE_TYPE_MISMATCH', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['改名的网页', 'FILE_TYPE_MISMATCH', text(`<html>${PAGE}</html>`)],
  ['改名的 Word', 'FILE_TYPE_MISMATCH', () => goodDocx()],
]);
