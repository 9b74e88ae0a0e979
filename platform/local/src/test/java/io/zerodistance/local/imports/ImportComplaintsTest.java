package io.zerodistance.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportComplaintsTest {

  @TempDir
  Path folder;
  private FilingService service;

  @BeforeEach
  void start() throws IOException {
    service = new FilingService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_file_imported_twice_leaves_no_second_copies_and_says_so() throws Exception {
    var file = file("category,text\n水果,烂了\n酒店,很吵\n水果,烂了\n");
    var first = run(file, "auto");
    var second = run(file, "auto");
    assertThat(first.accepted()).isEqualTo(3);
    assertThat(second.replayed()).isEqualTo(3);
    assertThat(second.numbers()).isEqualTo(first.numbers());
    assertThat(service.complaints()).hasSize(3);
  }

  @Test
  void the_category_decides_the_business_unit_unless_the_row_or_the_command_does() throws Exception {
    run(file("category,text,businessUnit\n酒店,甲,\n水果,乙,retail\n"), "auto");
    run(file("category,text\n酒店,丙\n"), "cement");
    assertThat(service.complaints()).extracting(body -> body.get("businessUnit").asText())
        .containsExactlyInAnyOrder("property", "retail", "cement");
  }

  @Test
  void an_import_that_was_cut_off_goes_on_where_it_was() throws Exception {
    var file = file("category,text\n水果,一\n水果,二\n水果,三\n水果,四\n");
    service.takesOnly(2);
    var cutOff = run(file, "auto", Duration.ZERO);
    service.takesOnly(Integer.MAX_VALUE);
    var again = run(file, "auto");
    assertThat(cutOff.refused()).isEqualTo(2);
    assertThat(again.refused()).isZero();
    assertThat(again.replayed()).isEqualTo(2);
    assertThat(service.complaints()).hasSize(4);
  }

  @Test
  void a_service_that_says_later_is_asked_again_after_the_time_it_named() throws Exception {
    service.saysLater(503, 429, 502);
    var begun = System.nanoTime();
    var report = run(file("category,text\n水果,一\n"), "auto");
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(service.requests()).isEqualTo(4);
  }

  @Test
  void a_lost_answer_is_asked_for_again_with_the_same_key() throws Exception {
    service.losesAnswers(1);
    var report = run(file("category,text\n水果,一\n"), "auto");
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(service.complaints()).hasSize(1);
  }

  @Test
  void bad_rows_are_refused_with_the_reason_and_the_others_are_filed() throws Exception {
    var report = run(file("category,text\n水果,一\n水果,\n天气,二\n水果,三,四\n水果,REFUSE\n"), "auto");
    var out = new java.io.ByteArrayOutputStream();
    report.print(new java.io.PrintStream(out, true, "UTF-8"), 1);
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(4);
    assertThat(out.toString("UTF-8")).contains("has no text (rows 2)").contains("'天气' belongs to no business unit")
        .contains("has 3 columns").contains("422 text-refused: Say it differently. (rows 5)");
  }

  @Test
  void a_second_number_for_a_known_row_is_reported() throws Exception {
    var file = file("category,text\n水果,一\n");
    run(file, "auto");
    service.forgets();
    assertThat(run(file, "auto").refused()).isEqualTo(1);
  }

  @Test
  void a_file_without_a_text_column_is_unusable() throws Exception {
    var file = file("category,words\n水果,一\n");
    assertThatThrownBy(() -> ComplaintFile.read(file, new BusinessUnitPolicy("auto"))).isInstanceOf(IOException.class)
        .hasMessageContaining("needs a column 'text'");
  }

  @Test
  void rare_characters_line_breaks_and_quotes_arrive_as_written() throws Exception {
    run(file("\uFEFFtext,businessUnit\n\"𠮷野家 🍜 said \"\"no\"\"\nline two\",food\n"), "auto");
    assertThat(service.complaints()).singleElement()
        .satisfies(body -> assertThat(body.get("text").asText()).isEqualTo("𠮷野家 🍜 said \"no\"\nline two"));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "rows", ".csv"), content);
  }

  private ImportReport run(Path file, String businessUnit) throws IOException {
    return run(file, businessUnit, Duration.ofSeconds(20));
  }

  private ImportReport run(Path file, String businessUnit, Duration patience) throws IOException {
    var complaints = ComplaintFile.read(file, new BusinessUnitPolicy(businessUnit));
    try (var http = HttpClient.newHttpClient(); var journal = new ImportJournal(folder.resolve(complaints.hash()))) {
      var filing = new FileComplaint(http, service.address(), patience);
      return new ImportComplaints(filing, journal, 4).run(complaints, _ -> {
      });
    }
  }
}
