class DocsController < ApplicationController
  def show
    @page = Page.find(params[:id])
    ahoy.track "Page", page: @page.slug, locale: I18n.locale # ok
  end

  def intake
    intake = PatientIntake.find(params[:intake_id])
    ahoy.track "Intake", name: intake.patient_name, step: intake.step # leak
    ahoy.track "Intake step", step: intake.step # ok
  end
end
