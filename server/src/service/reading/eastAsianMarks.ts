import type { AnnotationKind } from './annotations';

/**
 * Which kind of annotation words in Chinese, simplified or traditional, or Japanese are; nothing for other words. Only
 * whole marks that are known count, since the same brackets have headings, readings and asides in these languages. The
 * time is taken out before. The Japanese ones are of public rules of transcribers: `（笑）`, `（拍手）`, `＜聞き取り不能＞`,
 * `＜発言が重なり聞き取り不能＞` (8089.co.jp/worker/worker_manual), `（沈黙）`, `（ため息）`
 * (mojiokoshi.com/semi-structured-interview-transcription-tips), and of the minutes of the Diet: `聴取不能`, `速記中止`
 * (yoshikawasaori.com/nationaldiet). No such rules were found for Chinese, but `[掌声]` in those of captions
 * (fanszs.com); the Chinese ones say what the English ones do.
 */
export function eastAsianKind(name: string): AnnotationKind | undefined {
  if (name.length > LONGEST) return undefined;
  return KNOWN.get(name) ?? (LANGUAGE.test(name) ? 'language' : undefined);
}

/** UTF-16 characters. */
const LONGEST = 16;

/** `说法语`, `講日語`, `フランス語で話す`. */
const LANGUAGE = /^(?:(?:正在)?[说說讲講][^\s，。、]{1,4}[语語话話文]|[^\s，。、]{1,6}語で(?:話す|発言|会話)?)$/;

const WORDS: readonly (readonly [AnnotationKind, string])[] = [
  [
    'unclear',
    `听不清 听不清楚 听不见 听不到 无法听清 无法辨识 无法辨认 无法识别 音频不清 音频不清晰 录音不清 录音不清晰 录音模糊 声音模糊
    聽不清 聽不清楚 聽不見 聽不到 無法聽清 無法辨識 無法辨認 音訊不清 錄音不清 錄音不清楚 錄音模糊 聲音模糊
    聞き取り不能 聞き取れず 聞き取れない 聞きとれず 聞取不能 聞き取り困難 聴き取り不能 聴き取れず 聴取不能 聴取困難 聴取不可 判別不能 音声不明瞭`,
  ],
  ['language', '外语 外語 外国語 外國語 方言'],
  [
    'sound',
    `笑 笑声 大笑 轻笑 苦笑 众笑 哄堂大笑 全场笑 全场大笑 众人笑 掌声 鼓掌 热烈鼓掌 热烈掌声 热烈的掌声 全场掌声 全场鼓掌 长时间鼓掌 音乐 背景音乐
    咳嗽 叹气 叹息 停顿 沉默 静默 欢呼 欢呼声 哭泣 哽咽
    笑聲 輕笑 眾笑 哄堂大笑 全場笑 全場大笑 眾人笑 掌聲 熱烈鼓掌 熱烈掌聲 全場掌聲 全場鼓掌 音樂 背景音樂 嘆氣 嘆息 停頓 沈默 靜默 歡呼 歡呼聲
    笑い 笑い声 一同笑 一同笑い 会場笑 会場笑い 爆笑 拍手 会場拍手 盛大な拍手 音楽 せき 咳 咳払い ため息 溜息 間 無音 無言 沈黙 歓声 泣き声 すすり泣き`,
  ],
  [
    'overlap',
    `多人同时说话 多人同时讲话 同时说话 多人说话 众人同时发言 声音重叠 发言重叠 谈话重叠 插话 打断
    多人同時說話 多人同時講話 同時說話 多人說話 聲音重疊 發言重疊 插話 打斷
    同時発言 同時発話 複数人発言 発言重複 発言の重なり 発言が重なり聞き取り不能 発言する者あり 発言する者多し`,
  ],
  [
    'technical',
    `技术故障 技术问题 信号中断 信号不好 声音中断 录音中断 音频中断 通话中断 掉线 断线
    技術故障 技術問題 訊號中斷 聲音中斷 錄音中斷 音訊中斷 通話中斷 斷線
    音声途切れ 音声の途切れ 音声中断 音声トラブル 録音中断 録音途切れ 通信障害 通信途絶 接続不良`,
  ],
  [
    'procedure',
    `接线员提示 操作提示 中场休息 休息 休会 录音开始 录音结束 操作員指示 接線員提示 中場休息 休會 錄音開始 錄音結束 休憩 暫時休憩 録音開始 録音終了 速記中止`,
  ],
  ['spelling', '音 音译 谐音 同音 原文如此 音譯 諧音 原文ママ'],
];

const KNOWN: ReadonlyMap<string, AnnotationKind> = new Map(
  WORDS.flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind] as const)),
);
