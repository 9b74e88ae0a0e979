package io.zerodistance.intake.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfWriter;

import io.zerodistance.intake.unit.Language;

/**
 * Sets letters for printing on A4, to be folded in three: the address stands in the window of a DL envelope (20 mm from the left,
 * 45 to 90 mm from the top), reference and date beside it, and a letter begins on a page of its own. Blocks.
 */
@ApplicationScoped
class WriteLetters {

  static final float MM = 72 / 25.4f;
  static final float PAGE = PageSize.A4.getHeight();
  private static final float LEFT = 25 * MM;
  private static final float RIGHT = PageSize.A4.getWidth() - 20 * MM;
  private static final float WINDOW_LEFT = 20 * MM;
  private static final float WINDOW_TOP = PAGE - 45 * MM;
  private static final float WINDOW_BOTTOM = PAGE - 90 * MM;
  private static final float BODY_TOP_FIRST = 100 * MM;
  private static final float LEADING = 1.6f;
  private static final LineBreakPolicy BREAKS = new LineBreakPolicy();

  @Inject
  LetterFont type;

  byte[] pdf(List<PaperLetter> letters) throws IOException {
    var base = type.forOneDocument();
    var out = new ByteArrayOutputStream();
    var document = new Document(PageSize.A4, LEFT, 20 * MM, BODY_TOP_FIRST, 25 * MM);
    var writer = PdfWriter.getInstance(document, out);
    var feet = new LetterFeet(base);
    writer.setPageEvent(feet);
    document.addTitle(letters.size() == 1 ? letters.getFirst().parcel().complaint().number() : "Letters");
    for (var letter : letters) {
      feet.begin(letter);
      // Only the first page of a letter has the window; it must be set before the page begins.
      document.setMargins(LEFT, 20 * MM, BODY_TOP_FIRST, 25 * MM);
      if (document.isOpen()) {
        document.newPage();
      } else {
        document.open();
      }
      head(writer, base, letter);
      document.setMargins(LEFT, 20 * MM, 25 * MM, 25 * MM);
      body(document, base, letter);
    }
    document.close();
    return out.toByteArray();
  }

  private static void head(PdfWriter writer, BaseFont base, PaperLetter letter) throws IOException {
    var parcel = letter.parcel();
    var language = parcel.language();
    var small = new Font(base, 8);
    var plain = new Font(base, 11);
    var unit = parcel.unit();
    var from = language.pick(letter.rule().addressZh(), letter.rule().addressEn());
    place(writer, LEFT, PAGE - 38 * MM, RIGHT, PAGE - 15 * MM,
        line(unit.name(language), new Font(base, 16)), line(unit.contact(language), small));
    place(writer, WINDOW_LEFT, WINDOW_BOTTOM, WINDOW_LEFT + 85 * MM, WINDOW_TOP,
        line(unit.name(language) + (from.isEmpty() ? "" : " · " + from), new Font(base, 7)),
        line(letter.address() == null ? "" : letter.address().text(), plain));
    place(writer, 125 * MM, WINDOW_BOTTOM, RIGHT, WINDOW_TOP,
        line(language.pick("编号：", "Reference: ") + parcel.complaint().number(), new Font(base, 10)),
        line(language.pick("日期：", "Date: ") + day(letter, language), new Font(base, 10)));
  }

  private static void body(Document document, BaseFont base, PaperLetter letter) {
    var parcel = letter.parcel();
    var language = parcel.language();
    var plain = new Font(base, 11);
    document.add(spaced(line(parcel.kind().title(language), new Font(base, 13))));
    for (var paragraph : parcel.words().strip().split("\\n\\s*\\n")) {
      document.add(spaced(line(paragraph, plain)));
    }
    document.add(spaced(line(language.pick("处理进展、补充材料和您的答复：", "To follow it, to add to it and to answer us: ")
        + parcel.url(), new Font(base, 8))));
    document.add(line(language.pick(parcel.unit().name(language) + " 敬上", parcel.unit().name(language)), plain));
  }

  private static String day(PaperLetter letter, Language language) {
    return DateTimeFormatter.ofPattern(language.pick("yyyy年M月d日", "yyyy-MM-dd"))
        .format(letter.at().atZone(letter.rule().zone()));
  }

  private static void place(PdfWriter writer, float left, float bottom, float right, float top, Paragraph... lines) {
    var column = new ColumnText(writer.getDirectContent());
    column.setSimpleColumn(left, bottom, right, top);
    for (var line : lines) {
      column.addElement(line);
    }
    column.go();
  }

  private static Paragraph line(String text, Font font) {
    var chunk = new Chunk(text, font);
    chunk.setSplitCharacter(BREAKS);
    return new Paragraph(font.getSize() * LEADING, chunk);
  }

  private static Paragraph spaced(Paragraph paragraph) {
    paragraph.setSpacingAfter(8);
    return paragraph;
  }
}
