import typer
from rich.console import Console
from rich.table import Table

from ehr.client import EhrClient

app = typer.Typer()
console = Console()


@app.command()
def show(patient_id: int, verbose: bool = False):
    patient = EhrClient().get_patient(patient_id)
    console.print(f"patient {patient_id}")  # ok
    if verbose:
        console.print(patient.address)  # leak
    typer.echo(f"{patient.given_name} {patient.family_name}")  # leak
    typer.echo(f"{len(patient.medications)} medications")  # ok


@app.command()
def version():
    typer.echo("1.0")  # ok
