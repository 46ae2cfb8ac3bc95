/// What queries give, as tables of small numbers.
@NullMarked
package tocsin.metrics.datadog;

import org.jspecify.annotations.NullMarked;
