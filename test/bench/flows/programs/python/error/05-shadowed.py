def plan_for(patient, plans):
    name = patient.full_name

    def pick(plan):
        name = plan.title
        if not plan.active:
            raise LookupError(f"plan {name} has ended")  # ok
        return plan

    matching = [pick(plan) for plan in plans if plan.state == patient.state]
    if not matching:
        raise LookupError("no plan for " + name)  # leak
    return matching[0]
