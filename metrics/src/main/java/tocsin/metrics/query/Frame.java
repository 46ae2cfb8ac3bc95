package tocsin.metrics.query;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One series in an answer: values at an even step. Immutable by agreement: whoever builds a frame
/// hands the array over and keeps no hold on it, and whoever reads [#values] only reads.
///
/// @param name as a legend shows it; functions wrap it
/// @param tags of the series, with `name`; unmodifiable
/// @param pathExpression text that the series came from, by which combining functions are named
/// @param start stamp of the first value, seconds since 1970
/// @param end end of the last slot, seconds since 1970; some functions move it without adding
///   values
/// @param step seconds between values, at least 1
/// @param values NaN where there is none
/// @param consolidation how several values become one
/// @param xFilesFactor share of known values that several values need to become one, 0 for any
/// @param style how it wants to be drawn
@SuppressWarnings("ArrayRecordComponent") // read only, and millions of values an answer
public record Frame(
    String name,
    SortedMap<String, String> tags,
    String pathExpression,
    long start,
    long end,
    long step,
    double[] values,
    Consolidation consolidation,
    double xFilesFactor,
    Style style) {

  public Frame {
    tags = Collections.unmodifiableSortedMap(tags);
    if (step < 1) {
      throw new IllegalArgumentException("step: " + step + " (expected: 1 or more, in " + name);
    }
  }

  /// A frame whose path is its name and whose values are averaged.
  public static Frame of(String name, long start, long end, long step, double[] values) {
    var tags = new TreeMap<>(Map.of("name", name));
    return new Frame(
        name, tags, name, start, end, step, values, Consolidation.AVERAGE, 0, Style.PLAIN);
  }

  public int size() {
    return values.length;
  }

  public double value(int i) {
    return values[i];
  }

  /// Stamp of a value, seconds since 1970.
  public long at(int i) {
    return start + i * step;
  }

  public Frame named(String other) {
    return new Frame(
        other, tags, pathExpression, start, end, step, values, consolidation, xFilesFactor, style);
  }

  /// Named, and known to combining functions by that name as well.
  public Frame called(String other) {
    return new Frame(
        other, tags, other, start, end, step, values, consolidation, xFilesFactor, style);
  }

  public Frame from(String path) {
    return new Frame(
        name, tags, path, start, end, step, values, consolidation, xFilesFactor, style);
  }

  /// The same slots with other values; the array is handed over.
  public Frame with(double[] other) {
    return new Frame(
        name, tags, pathExpression, start, end, step, other, consolidation, xFilesFactor, style);
  }

  /// Other slots and values; the array is handed over.
  public Frame over(long newStart, long newEnd, long newStep, double[] other) {
    return new Frame(
        name,
        tags,
        pathExpression,
        newStart,
        newEnd,
        newStep,
        other,
        consolidation,
        xFilesFactor,
        style);
  }

  public Frame tagged(Map<String, String> others) {
    return new Frame(
        name,
        new TreeMap<>(others),
        pathExpression,
        start,
        end,
        step,
        values,
        consolidation,
        xFilesFactor,
        style);
  }

  public Frame tag(String tag, String value) {
    return with(Map.of(tag, value));
  }

  /// With more tags.
  public Frame with(Map<String, String> others) {
    var more = new TreeMap<>(tags);
    more.putAll(others);
    return tagged(more);
  }

  public Frame consolidatedBy(Consolidation other) {
    return new Frame(
        name, tags, pathExpression, start, end, step, values, other, xFilesFactor, style);
  }

  public Frame needing(double share) {
    return new Frame(
        name, tags, pathExpression, start, end, step, values, consolidation, share, style);
  }

  /// Wanted to be drawn so.
  public Frame styled(Style other) {
    return new Frame(
        name, tags, pathExpression, start, end, step, values, consolidation, xFilesFactor, other);
  }

  @Override
  public String toString() {
    return name + " " + start + ".." + end + "/" + step + " (" + values.length + " values)";
  }
}
