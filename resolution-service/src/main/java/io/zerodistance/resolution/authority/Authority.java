package io.zerodistance.resolution.authority;

/** What a tier may grant, seen against what is used up of it. */
public record Authority(Tier tier, UsedUp used) {}
