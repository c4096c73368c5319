import click
from peewee import CharField, DateField, Model, SqliteDatabase

db = SqliteDatabase("clinic.db")


class Resident(Model):
    full_name = CharField()
    date_of_birth = DateField()
    room = CharField()

    class Meta:
        database = db


@click.command()
@click.argument("room")
def show(room):
    residents = Resident.select().where(Resident.room == room)
    click.echo(f"{len(residents)} in room {room}")  # ok
    for resident in residents:
        click.echo(resident.date_of_birth)  # leak
        click.echo(resident.room)  # ok
