package io.zerodistance.intake.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

import org.openpdf.text.pdf.BaseFont;

/**
 * The type that letters are set in: Chinese and Latin of one family; only what a letter uses is embedded in it. TrueType, because the
 * library cuts the Chinese outlines out of a CFF type.
 */
@ApplicationScoped
class LetterFont {

  private static final String FILE = "/letter/NotoSansCJKsc-letters.ttf";

  private byte[] file;

  @PostConstruct
  void load() {
    try (var stream = LetterFont.class.getResourceAsStream(FILE)) {
      file = stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** It collects the characters that the document uses. */
  BaseFont forOneDocument() throws IOException {
    return BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null);
  }
}
