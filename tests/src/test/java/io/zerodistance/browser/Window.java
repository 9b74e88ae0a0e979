package io.zerodistance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/** One person's window in headless Chromium; keeps a screenshot per step and notes what the page complained about. */
final class Window implements AutoCloseable {

  private static final Path SHOTS = Path.of("target/screenshots");
  private static final double PATIENCE_MS = 30_000;
  private final BrowserContext context;
  private final Page page;
  private final String person;
  private int step;

  private Window(BrowserContext context, String person) {
    this.context = context;
    this.person = person;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
  }

  static Browser chromium(Playwright playwright) {
    return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(
        List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync")));
  }

  static Window onPhone(Browser browser, String person) {
    return new Window(browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setIsMobile(true)
        .setHasTouch(true).setLocale("zh-CN").setTimezoneId("Asia/Shanghai")), person);
  }

  static Window atDesk(Browser browser, String person) {
    return new Window(browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN")
        .setTimezoneId("Asia/Shanghai")), person);
  }

  /** Opens the staff pages and signs in at the identity provider's own form. */
  Window signIn(String origin, String staff) {
    page.navigate(origin + "/desk");
    page.locator("#username").fill(staff);
    page.locator("#password").fill(staff);
    page.locator("#kc-login").click();
    // Attached, not visible: on a phone it lies in the folded menu.
    part("signed-in-as").first().waitFor(
        new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    return this;
  }

  Window open(String address) {
    page.navigate(address);
    return this;
  }

  /** Waits until the part of the page is there and answers it. */
  Locator see(String name) {
    var part = part(name).first();
    part.waitFor();
    return part;
  }

  Locator part(String name) {
    return page.locator("[data-test='" + name + "']");
  }

  Locator find(String selector) {
    var found = page.locator(selector).first();
    found.waitFor();
    return found;
  }

  Window click(String name) {
    see(name).click();
    return this;
  }

  /** Keys as somebody without a mouse presses them, wherever the focus is; words are typed letter by letter. */
  Window press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Window type(String words) {
    page.keyboard().type(words);
    return this;
  }

  /** Takes one part of the page with the mouse and lets it go on another. */
  Window drag(String what, String onto) {
    find(what).dragTo(find(onto));
    return this;
  }

  Window write(String name, String text) {
    see(name).fill(text);
    return this;
  }

  /** Radio buttons are drawn by their labels, so the input itself may be hidden. */
  Window choose(String name) {
    var choice = part(name).first();
    choice
        .waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    choice.check(new Locator.CheckOptions().setForce(true));
    return this;
  }

  /** A select by the value of its option. */
  Window select(String name, String value) {
    see(name).selectOption(value);
    return this;
  }

  /** Hands a file to a file input, which the page may draw as a button. */
  Window attach(String name, String file, String mediaType, byte[] content) {
    part(name).first().setInputFiles(new FilePayload(file, mediaType, content));
    return this;
  }

  /** What a click hands over as a download. */
  String download(String name) {
    var download = page.waitForDownload(() -> click(name));
    try {
      return Files.readString(download.path());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Window reload() {
    page.reload();
    return this;
  }

  String address() {
    return page.url();
  }

  /** Whether anything sticks out to the right of the window: nobody should scroll sideways. */
  boolean fits() {
    return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1");
  }

  /** The same page as someone with a phone in hand sees it, and back. */
  Window shootNarrow(String what) {
    var wide = page.viewportSize();
    page.setViewportSize(390, 844);
    shoot(what);
    page.setViewportSize(wide.width, wide.height);
    return this;
  }

  Window shoot(String what) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
        .setPath(SHOTS.resolve("%s-%02d-%s.png".formatted(person, ++step, what))));
    return this;
  }

  static Pattern anyText() {
    return Pattern.compile("\\S");
  }

  @Override
  public void close() {
    context.close();
  }

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
        .filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium: ./zd test says how to install it"));
  }
}
