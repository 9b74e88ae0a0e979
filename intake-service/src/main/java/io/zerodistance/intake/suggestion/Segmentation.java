package io.zerodistance.intake.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/** Cuts a text into words: Chinese by dictionary and hidden Markov model, Latin at whatever is no letter; numbers count as one word. */
final class Segmentation {

  /** What is said after this many letters changes no suggestion. */
  private static final int READ = 2_000;
  private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fff]+|[a-z]+|[0-9]+");
  private static final String NUMBER = "#";
  private static final HHMMSegmenter CHINESE = new HHMMSegmenter();

  private Segmentation() {}

  static List<String> of(Words words) {
    var text = words.text();
    var run = RUN.matcher(text.length() > READ ? text.substring(0, READ) : text);
    var cut = new ArrayList<String>();
    while (run.find()) {
      var found = run.group();
      if (Character.isDigit(found.charAt(0))) {
        cut.add(NUMBER);
      } else if (found.charAt(0) <= 'z') {
        cut.add(found);
      } else {
        chinese(found, cut);
      }
    }
    return cut;
  }

  private static void chinese(String run, List<String> cut) {
    for (var token : CHINESE.process(run)) {
      // The segmenter frames a sentence with marks of its own, which lie outside the text.
      if (token.startOffset >= 0 && token.startOffset < token.endOffset && token.endOffset <= run.length()) {
        cut.add(run.substring(token.startOffset, token.endOffset));
      }
    }
  }
}
