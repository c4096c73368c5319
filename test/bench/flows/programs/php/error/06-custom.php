<?php

final class ChartMissing extends RuntimeException
{
    public function __construct(public readonly int $chartId, ?Throwable $previous = null)
    {
        parent::__construct("chart $chartId is missing", 404, $previous);
    }

    public static function forPatient(Patient $patient): self
    {
        return new self($patient->id);
    }
}

function open_chart(Patient $patient): string
{
    try {
        return read_chart($patient->id);
    } catch (ErrorException $e) {
        throw ChartMissing::forPatient($patient); // ok
    } catch (ValueError $e) {
        throw new RuntimeException(sprintf('chart of %s cannot be read', $patient->name), 0, $e); // leak
    } catch (Exception $e) {
        throw $e; // ok
    }
}
