using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

public class ChartController : ControllerBase
{
    private readonly IChartStore _charts;

    public ChartController(IChartStore charts) => _charts = charts;

    [HttpGet("charts/{chartId:guid}")]
    public async Task<IActionResult> Get(Guid chartId)
    {
        var chart = await _charts.FindAsync(chartId);
        if (chart is null)
        {
            return NotFound($"No chart {chartId}"); // ok
        }
        if (chart.Patient.Deceased)
        {
            throw new InvalidOperationException($"Chart {chart.Id} is closed"); // ok
        }
        return Ok(chart);
    }
}
