package io.zerodistance.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;

/** The complaints that are imported: a file of real ones where this machine has it, else a corpus of our own wording. */
record Corpus(Path file, long rows) {

  private static final List<String> CATEGORIES = List.of("水果", "衣服", "洗发水", "热水器", "手机", "平板", "酒店", "外卖");
  private static final List<String> WHAT = List.of("送来的时候已经坏了", "味道很奇怪，不敢吃", "尺码和标签不符", "等了三个小时没人理", "房间里有霉味",
      "包装破损漏了一地", "客服态度冷淡，推来推去", "用了两天就不能开机", "少发了一件", "和图片完全不一样");
  private static final List<String> WANT = List.of("请退款。", "希望道歉！", "要求换货", "给个说法", "以后注意吧", "必须赔偿！！");

  static Corpus here(Path root, Path folder) {
    var real =
        Path.of(System.getProperty("zd.complaints", root.resolve("../shared/data/complaints-zh.csv").toString()));
    return Files.isRegularFile(real) ? new Corpus(real, count(real)) : written(folder.resolve("own-complaints.csv"));
  }

  /** Its first rows, in a file of their own; itself where it has no more. */
  Corpus first(long most, Path folder) {
    if (rows <= most) {
      return this;
    }
    var shorter = folder.resolve("first-" + most + "-complaints.csv");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var parsed = CSVFormat.DEFAULT.parse(reader);
        var printer = CSVFormat.DEFAULT.print(shorter, StandardCharsets.UTF_8)) {
      printer.printRecords(parsed.stream().limit(1 + most));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Corpus(shorter, most);
  }

  private static Corpus written(Path file) {
    var text = new StringBuilder("category,text\n");
    for (var category : CATEGORIES) {
      for (var what : WHAT) {
        WANT.forEach(want -> text.append(category).append(',').append(category).append(what).append('，').append(want)
            .append('\n'));
      }
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Corpus(file, count(file));
  }

  private static long count(Path file) {
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return rows.stream().count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
