export const jobChinese = {
  result: '进度与成果',
  queued: '排队中,即将开始',
  again: '上次中断,稍后自动再试',
  beginning: '正在准备',
  progress: '%{done} / %{total}',
  bar: '“%{title}”的进度',
  download: '下载',
  once: '已生成。文件只能下载一次,下载完成后即清除;需要时可重新生成。',
  dossier: '导出批次档案',
  archive: '导出数据归档',
};
