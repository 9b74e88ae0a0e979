package io.zerodistance.resolution.authority;

/** What each review of a person's grants does to the own limits: points of per cent, within the two bounds. */
record RecordRule(int windowDays, int perRejection, int perCoaching, int perApproval, int leastPercent,
    int mostPercent) {

  /** For a unit without a rule: limits do not move. */
  static final RecordRule NONE = new RecordRule(30, 0, 0, 0, 100, 100);

  /** How much of the tier's limits a person with this record has. */
  int percent(TrackRecord record) {
    int points = record.rejected() * perRejection + record.coached() * perCoaching + record.approved() * perApproval;
    return Math.clamp(100 + points, leastPercent, mostPercent);
  }
}
