package io.zerodistance.intake.attachment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where files are kept and how much of them is taken. */
@ConfigMapping(prefix = "zd.attachments")
interface AttachmentSettings {

  enum Store {
    FILES, S3
  }

  @WithDefault("files")
  Store store();

  /** Folder of the file store, and of uploads under way for both stores; shared by all replicas where files are kept in it. */
  @WithDefault("data/attachments")
  Path folder();

  /** The largest file. */
  @WithDefault("20M")
  MemorySize largest();

  /** The most files of one complaint, originals not counted. */
  @WithDefault("20")
  int most();

  /** All files of one complaint together. */
  @WithDefault("100M")
  MemorySize together();

  S3 s3();

  Scanner scanner();

  /** Any server that speaks the S3 interface. */
  interface S3 {

    Optional<String> endpoint();

    @WithDefault("us-east-1")
    String region();

    @WithDefault("zerodistance-intake")
    String bucket();

    /** Without keys the SDK's own chain is asked: environment, profile, role of the machine. */
    Optional<String> accessKey();

    Optional<String> secretKey();

    /** The bucket in the path instead of the host name: what most servers besides Amazon's want. */
    @WithDefault("true")
    boolean pathStyle();
  }

  /** A clamd; without a host nothing is scanned and nothing waits. */
  interface Scanner {

    Optional<String> host();

    @WithDefault("3310")
    int port();

    @WithDefault("30S")
    Duration patience();

    /** How often the quarantine is looked through. */
    @WithDefault("2s")
    Duration every();
  }
}
