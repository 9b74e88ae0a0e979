package io.zerodistance.intake.delivery;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Reference and page at the foot, counted anew for every letter, and marks where the sheet is folded. */
final class LetterFeet extends PdfPageEventHelper {

  private static final float MM = WriteLetters.MM;
  private static final float THIRD = 99 * MM;

  private final BaseFont base;
  private PaperLetter next;
  private PaperLetter letter;
  private int page;

  LetterFeet(BaseFont base) {
    this.base = base;
  }

  /** From the next page on; the page that ends before it still has its own letter's foot. */
  void begin(PaperLetter begun) {
    next = begun;
  }

  @Override
  public void onStartPage(PdfWriter writer, Document document) {
    if (next != null) {
      letter = next;
      next = null;
      page = 0;
    }
    page++;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    var canvas = writer.getDirectContent();
    canvas.beginText();
    canvas.setFontAndSize(base, 8);
    canvas.showTextAligned(Element.ALIGN_CENTER, letter.parcel().complaint().number() + "  ·  " + page,
        PageSize.A4.getWidth() / 2, 12 * MM, 0);
    canvas.endText();
    canvas.setLineWidth(0.3f);
    for (int fold = 1; fold <= 2; fold++) {
      canvas.moveTo(4 * MM, WriteLetters.PAGE - fold * THIRD);
      canvas.lineTo(8 * MM, WriteLetters.PAGE - fold * THIRD);
    }
    canvas.stroke();
  }
}
