import { Box, Button } from '@mui/material';
import type { RefObject } from 'react';
import { useTranslate } from 'react-admin';
import { save } from '../lists/download.ts';

const SCALE = 2;

const svgText = (svg: SVGSVGElement): string => {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
};

async function pngOf(svg: SVGSVGElement): Promise<Blob | null> {
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** 图的下载: for a report or a slide: as lines (SVG) or as a picture (PNG). */
export function ChartDownloads({ of, name }: { of: RefObject<HTMLElement | null>; name: string }) {
  const translate = useTranslate();
  const drawn = () => of.current?.querySelector('svg');
  const asSvg = () => {
    const svg = drawn();
    if (svg) save(new Blob([svgText(svg)], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  const asPng = async () => {
    const svg = drawn();
    const png = svg && (await pngOf(svg));
    if (png) save(png, `${name}.png`);
  };
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
      <Button size="small" onClick={asSvg}>
        {translate('desk.chart.svg')}
      </Button>
      <Button size="small" onClick={asPng}>
        {translate('desk.chart.png')}
      </Button>
    </Box>
  );
}
