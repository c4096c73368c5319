using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpenAI.Chat;

namespace Clinic.Api.Controllers;

[ApiController]
[Route("api/patients/{id:int}/summary")]
public class SummaryController : ControllerBase
{
    private readonly ClinicContext _db;
    private readonly ChatClient _chat;

    public SummaryController(ClinicContext db, IConfiguration config)
    {
        _db = db;
        _chat = new ChatClient("gpt-4o", config["OpenAI:Key"]);
    }

    [HttpGet]
    public async Task<IActionResult> Get(int id)
    {
        var patient = await _db.Patients.Include(p => p.Encounters).FirstAsync(p => p.Id == id);
        var prompt = $"""
            Summarize the last visit of {patient.FirstName} {patient.LastName},
            born {patient.DateOfBirth:d}.
            """;
        ChatCompletion completion = await _chat.CompleteChatAsync(prompt); // leak: flow/phi-to-llm
        return Ok(completion.Content[0].Text);
    }
}
